package import Hummingbird
import Pages
import Programmes
import Texts
import UseCases

/// The history of an application, for its applicant, its reviewers and auditors.
package struct HistoryRoutes: Sendable {
    private let offices: Offices

    package init(_ offices: Offices) {
        self.offices = offices
    }

    package func add(to router: Router<BoleRequestContext>) {
        router.get("/:site/applications/:id/history") { request, context in
            let visit = try await Visit(offices, request, context)
            let actor = try visit.signedIn()
            let view = try visit.value(try await ReadHistory(visit.context)(actor, try visit.applicationOfPath()))
            return page(visit, view)
        }
    }

    private func page(_ visit: Visit, _ view: ReadHistory.View) -> Response {
        let model = HistoryPresenter(visit: visit, view: view).model
        let programme = view.dossier.programme
        let links = visit.links
        let list: Link =
            switch view.reader {
            case .applicant: Link(programme.name, url: links.programme(programme.id))
            case .reviewer: visit.listLink(programme, visit.workList(of: view.dossier))
            case .auditor: Link(visit.texts(ReviewText.auditTitle), url: links.audit)
            }
        return visit.page(
            title: model.title,
            breadcrumb: [
                Link(visit.texts(CommonText.home), url: links.home), list, Link(model.title, url: ""),
            ], content: HistoryPage(model, texts: programme.texts).markup)
    }
}
