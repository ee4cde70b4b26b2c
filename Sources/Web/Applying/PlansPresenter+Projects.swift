import Domain
import FormEngine
import Markup
import Pages
import Programmes
import Texts
import UseCases
import WorkflowEngine

extension PlansPresenter {
    /// The columns of R-APPLY-07: what the projects are about, their numbers and deadlines.
    var projects: ([DataTable.Column], [DataRow]) {
        let texts = desk.texts
        let listed = desk.programme.form.sections.flatMap { section in
            section.fields.filter(\.isListed).map { (key: "\(section.id).\($0.id)", label: $0.label) }
        }
        // As printed: what the project is called, the year, what else it is about.
        let columns =
            [DataTable.Column(texts(CommonText.number), kind: .number)]
            + listed.prefix(1).map { DataTable.Column($0.label, kind: .title) }
            + [DataTable.Column(texts(ApplyText.batchYear), isShort: true)]
            + listed.dropFirst().map { DataTable.Column($0.label) }
            + [
                DataTable.Column(texts(ApplyText.submitted)), DataTable.Column(texts(ApplyText.recordState)),
                DataTable.Column(texts(CommonText.actions), kind: .actions),
            ]
        let rows = desk.view.own.enumerated().map { index, row in
            let cells = listed.map { excerpt(row.listed[$0.key] ?? "") }
            return DataRow(
                ["\(index + 1)"] + cells.prefix(1) + ["\(row.batchYear)"] + cells.dropFirst() + [
                    "\(row.application.submittedAt.map(desk.zone.dateTime) ?? "")", "\(badge(row))", actions(row),
                ], head: head(row))
        }
        return (columns, rows)
    }

    /// Number and deadline stand above each project.
    private func head(_ row: ApplicationPage.Row) -> [String] {
        let batch = desk.view.batches.first { $0.id == row.application.batch }
        let until = row.application.state == .returned ? batch?.correctionEnd : batch?.submissionEnd
        let facts = [
            (desk.texts(ApplyText.projectNumber), row.application.number),
            (desk.texts(ApplyText.deadline), until.map(desk.zone.dateTime) ?? ""),
        ]
        return facts.filter { !$0.1.isEmpty }.map { "\($0): \($1)" }
    }

    /// Long texts are cut; the whole text shows on hover.
    private func excerpt(_ text: String) -> Markup {
        let limit = 20
        guard text.count > limit else { return "\(text)" }
        return #"<span title="\#(text)">\#(text.prefix(limit) + "…")</span>"#
    }

    // MARK: What can be followed

    /// The approved applications to which one of this programme can be tied, each with its button.
    var follow: [PlansPage.Block] {
        guard desk.programme.follows != nil else { return [] }
        let texts = desk.texts
        let title = texts(ApplyText.followTitle, ["document": desk.followedDocument])
        let columns = [
            DataTable.Column(texts(ApplyText.projectNumber)),
            DataTable.Column(desk.followedDocument, kind: .title), DataTable.Column(texts(ApplyText.batchYear)),
            DataTable.Column(texts(ApplyText.recordState)), DataTable.Column(texts(CommonText.actions), kind: .actions),
        ]
        let empty = EmptyState(texts(ApplyText.followNone, ["document": desk.followedDocument]))
        return [
            PlansPage.Block(
                title: title,
                table: DataTable(
                    caption: title, columns: columns, rows: desk.view.followable.map(followed), empty: empty))
        ]
    }

    private func followed(_ row: ApplicationPage.Row) -> DataRow {
        let starts = open.filter { $0.1.follows?.application.id == row.application.id }.map { batch, choice in
            start(batch, choice, title: desk.texts(VerbText.new))
        }
        let state = desk.visit.site.programme(row.application.programme).map {
            StateLabels($0).badge(row.application.state)
        }
        return DataRow([
            "\(row.application.number)", "\(Link(desk.title(row), url: desk.links.preview(row.application.id)))",
            "\(row.batchYear)", "\(state)",
            starts.isEmpty
                ? Button(desk.texts(VerbText.new), isDisabled: true).markup : ButtonRow(starts).markup,
        ])
    }
}

extension PlanDesk {
    /// What the followed application is called; empty where none is followed.
    var followedDocument: String {
        programme.follows.flatMap { visit.site.programme($0.programme) }?.document ?? ""
    }
}
