import Access
package import Hummingbird
import Pages
import Texts
import UseCases

/// The auditors' list; on the public side there is none (requirements §0).
package struct AuditRoutes: Sendable {
    private let offices: Offices

    package init(_ offices: Offices) {
        self.offices = offices
    }

    package func add(to router: Router<BoleRequestContext>) {
        router.get("/:site/audit") { request, context in
            let visit = try await Visit(offices, request, context)
            guard PageAccess.may(nil, open: .audit, on: context.listener) != .hidden else {
                throw RequestRefusal.notFound
            }
            let question = ListQuestion(request)
            let outcome = try await ListForAudit(visit.context)(
                try visit.signedIn(), search: question.search, position: question.position)
            return page(visit, try visit.value(outcome), question)
        }
    }

    private func page(_ visit: Visit, _ view: ListForAudit.View, _ question: ListQuestion) -> Response {
        let model = AuditListPresenter(visit: visit, view: view, question: question).model
        return visit.page(
            title: model.title,
            breadcrumb: [Link(visit.texts(CommonText.home), url: visit.links.home), Link(model.title, url: "")],
            content: ApplicationListPage(model, texts: visit.texts).markup)
    }
}
