import Domain
import Pages
import Programmes
import Texts
import UseCases
import WorkflowEngine

/// The auditors' list, over all programmes.
struct AuditListPresenter {
    let visit: Visit
    let view: ListForAudit.View
    let question: ListQuestion

    private var texts: TextCatalogue { visit.texts }

    var model: ApplicationListModel {
        ApplicationListModel(
            title: texts(ReviewText.auditTitle), lead: texts(ReviewText.auditLead), tabs: [],
            search: ApplicationListModel.Search(url: visit.links.audit, text: question.search), columns: columns,
            rows: rows, empty: empty, pagination: pages.pagination)
    }

    private var pages: PageLinks {
        PageLinks(texts: texts, page: view.page, token: question.token) { question.url(visit.links.audit, token: $0) }
    }

    private var empty: EmptyState {
        question.search.isEmpty
            ? EmptyState(texts(ReviewText.emptyAll))
            : EmptyState(
                texts(
                    view.page.isSearchCut ? ReviewText.emptySearchCut : .emptySearch, ["search": question.search]))
    }

    private var columns: [DataTable.Column] {
        [
            DataTable.Column(texts(CommonText.number), kind: .number),
            DataTable.Column(texts(ReviewText.columnNumber), isShort: true),
            DataTable.Column(texts(ReviewText.columnProgramme)),
            DataTable.Column(texts(ReviewText.columnApplicant), kind: .title, isShort: true),
            DataTable.Column(texts(ReviewText.columnUnit)),
            DataTable.Column(texts(ReviewText.columnBatch), isShort: true),
            DataTable.Column(texts(ReviewText.columnState)),
            DataTable.Column(texts(ReviewText.columnUpdatedAt), isShort: true),
            DataTable.Column(texts(CommonText.actions), kind: .actions),
        ]
    }

    private var rows: [ApplicationListModel.Row] {
        let start = pages.start
        return view.page.rows.enumerated().map { ApplicationListModel.Row(row(start + $0 + 1, $1)) }
    }

    private func row(_ number: Int, _ row: ApplicationPage.Row) -> [ApplicationListModel.Cell] {
        let application = row.application
        let programme = visit.site.programme(application.programme)
        let badge = programme.map { StateLabels($0).badge(application.state) } ?? Badge(application.state.name)
        return [
            .text(String(number)), .text(application.number),
            .text(programme?.name ?? application.programme.text), .text(application.applicant.name),
            .text(application.employerName), .text(row.batchYear), .badge(badge),
            .text(visit.site.zone.dateMinute(of: application.updatedAt)), .links(links(application)),
        ]
    }

    /// Without a submission there is nothing to read but the history.
    private func links(_ application: Application) -> [ApplicationListModel.RowLink] {
        let history = (title: texts(ReviewText.history), url: visit.links.history(application.id))
        let read = (title: texts(ReviewText.view), url: visit.links.review(application.id))
        return (application.snapshot == nil ? [history] : [read, history]).map { link in
            ApplicationListModel.RowLink(
                Link(link.title, url: link.url),
                description: texts(
                    ReviewText.openDescription, ["act": link.title, "name": application.applicant.name]))
        }
    }
}
