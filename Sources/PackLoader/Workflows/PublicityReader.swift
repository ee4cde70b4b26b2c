import Domain
import FormEngine
import Programmes

/// Reads what a stage announces publicly, and holds it against the form.
struct PublicityReader {
    /// The days, and the rows of the paper, still as the pack names them.
    struct Reading {
        let workingDays: Int
        let rows: [Row]
    }

    /// `label`, the names of fields, and whether the row is confirmed to everybody.
    struct Row {
        let label: String?
        let fields: [PackNode]
        let isConfirmed: Bool
    }

    func publicity(_ mapping: Mapping) -> Reading? {
        let days = mapping.required("working-days")?.count()
        let rows = (mapping.optional("show")?.items() ?? []).compactMap { $0.mapping().map(row) }
        mapping.finish()
        return days.map { Reading(workingDays: $0, rows: rows) }
    }

    private func row(_ mapping: Mapping) -> Row {
        let row = Row(
            label: mapping.optionalText("label"), fields: mapping.required("fields")?.items() ?? [],
            isConfirmed: mapping.flag("verify"))
        mapping.finish()
        return row
    }

    /// - Returns: without the fields that were reported.
    static func form(_ reading: Reading, _ form: FormDefinition) -> PublicityForm {
        let rows = reading.rows.map { row in
            let fields = row.fields.compactMap { field($0, form) }
            return PublicityForm.Row(
                label: row.label ?? fields.first?.definition.label ?? "", places: fields.map(\.place),
                isConfirmed: row.isConfirmed)
        }
        return PublicityForm(rows: rows)
    }

    /// `section.field`, of a section without records; everybody reads it, so that it is nothing personal.
    private static func field(
        _ node: PackNode, _ form: FormDefinition
    ) -> (place: AnswerPlace, definition: FieldDefinition)? {
        let names = (node.scalar ?? "").split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard names.count == 2, let sectionID = SectionID(names[0]), let fieldID = FieldID(names[1]),
            let section = form.section(sectionID), section.records == nil, let field = section.field(fieldID)
        else {
            node.report("expected a field as section.field, of a section without records; found \(node.shown)")
            return nil
        }
        guard !field.isPersonal, field.kind.files == nil else {
            node.report("what is announced publicly is neither personal nor a file")
            return nil
        }
        return (AnswerPlace(section: section.id, field: field.id), field)
    }
}
