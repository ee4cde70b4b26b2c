import Domain
import FormEngine
import Pages
import Programmes
import Texts
import UseCases
import WorkflowEngine

/// The approved applications of a batch as a table; the page and the file hold the same.
struct ResultTable {
    let programme: Programme
    let rows: [ReadResults.Row]
    let zone: CivilZone

    private var texts: TextCatalogue { programme.texts }
    private var isOfUnits: Bool { programme.workflow.applicant == .unit }

    /// What every stage decides, in the order of the stages.
    private var decisions: [FieldDefinition] {
        programme.workflow.stages.flatMap { programme.decisions[$0.id] ?? [] }
    }

    /// What tells several applications of one unit apart.
    private var project: String? {
        guard isOfUnits else { return nil }
        for section in programme.form.sections where section.records == nil {
            if let field = section.fields.first(where: { $0.isListed && $0.origin == nil }) {
                return "\(section.id).\(field.id)"
            }
        }
        return nil
    }

    var columns: [DataTable.Column] {
        let who =
            isOfUnits
            ? [DataTable.Column(texts(ResultText.applyingUnit), kind: .title, isShort: true)]
                + (project == nil ? [] : [DataTable.Column(texts(ResultText.project))])
            : [
                DataTable.Column(texts(ResultText.applicant), kind: .title, isShort: true),
                DataTable.Column(texts(ResultText.employer)),
            ]
        return [
            DataTable.Column(texts(CommonText.number), kind: .number),
            DataTable.Column(texts(ResultText.number), isShort: true),
        ] + who + decisions.map { DataTable.Column(label($0)) }
            + [DataTable.Column(texts(ResultText.decidedOn), isShort: true)]
    }

    var lines: [[String]] {
        rows.enumerated().map { number, row in
            let application = row.application
            let who =
                isOfUnits
                ? [application.applicant.name] + (project.map { [row.listed[$0] ?? ""] } ?? [])
                : [MaskedName.masked(application.applicant.name), application.employerName]
            return [String(number + 1), application.number] + who + decisions.map { row.decision[$0.id.text] ?? "" }
                + [zone.date(of: row.decidedAt).description]
        }
    }

    private func label(_ field: FieldDefinition) -> String {
        field.unit.map { texts(ResultText.measured, ["label": field.label, "unit": $0]) } ?? field.label
    }
}
