import Domain
import Pages
import Programmes
import Texts
import UseCases
import WorkflowEngine

/// The results of a batch, as the page shows them.
struct ResultPresenter {
    let visit: Visit
    let view: ReadResults.View

    private var texts: TextCatalogue { view.programme.texts }
    private var table: ResultTable {
        ResultTable(programme: view.programme, rows: view.rows, zone: visit.site.zone)
    }

    var model: ResultModel {
        ResultModel(
            title: texts(ResultText.titleOf, ["programme": view.programme.name]), lead: view.batch.map(heading),
            batches: view.batches.map { Option(value: $0.id.text, title: heading($0)) }, chosen: view.batch?.id.text,
            url: visit.links.results(view.programme.id), summary: summary,
            note: view.programme.workflow.applicant == .person && !view.rows.isEmpty
                ? texts(ResultText.masked) : nil,
            columns: table.columns, rows: table.lines,
            empty: EmptyState(texts(view.batch == nil ? ResultText.noBatch : ResultText.empty)), actions: actions)
    }

    private func heading(_ batch: Batch) -> String {
        texts(ResultText.heading, ["year": batch.year, "batch": batch.name])
    }

    private var summary: String? {
        guard view.batch != nil else { return nil }
        let count = String(view.rows.count)
        guard let rejected = view.rejected else { return texts(ResultText.approved, ["count": count]) }
        return texts(ResultText.approvedAndRejected, ["count": count, "rejected": String(rejected)])
    }

    private var actions: [ButtonLink] {
        guard let batch = view.batch, !view.rows.isEmpty else { return [] }
        return [
            ButtonLink(
                texts(ResultText.download), url: visit.links.resultsFile(view.programme.id, batch: batch.id))
        ]
    }
}
