import Access
import Domain
package import Hummingbird
import Pages
import Programmes
import Texts
import UseCases
import WorkflowEngine

/// The unit's list of its own people who have not submitted, and the reminder to one of them.
package struct UnsubmittedRoutes: Sendable {
    private let offices: Offices

    package init(_ offices: Offices) {
        self.offices = offices
    }

    package func add(to router: Router<BoleRequestContext>) {
        router.get("/:site/unit/unsubmitted") { request, context in
            let visit = try await Visit(offices, request, context)
            return try await list(visit, page: Self.page(request), refusals: [])
        }
        router.form("/:site/unit/unsubmitted/:id/remind") { _, request, context in
            let visit = try await Visit(offices, request, context)
            switch try await RemindApplicant(visit.context)(visit.signedIn(), try visit.applicationOfPath()) {
            case .done: return visit.redirect(to: visit.links.unsubmitted(), notice: .reminded)
            case .refused(let refusals): return try await list(visit, page: 1, refusals: refusals)
            case .hidden: throw RequestRefusal.notFound
            case .forbidden: throw RequestRefusal.forbidden
            }
        }
    }

    private static func page(_ request: Request) -> Int {
        request.uri.queryParameters["page"].flatMap { Int($0) } ?? 1
    }

    private func list(_ visit: Visit, page: Int, refusals: [RemindApplicant.Refusal]) async throws -> Response {
        let outcome = try await ListUnsubmitted(visit.context)(visit.signedIn(), page: page)
        let view = try visit.value(outcome)
        let model = UnsubmittedPresenter(visit: visit, view: view, refusals: refusals).model
        return visit.page(
            title: visit.texts(UnsubmittedText.title),
            breadcrumb: [
                Link(visit.texts(CommonText.home), url: visit.links.home),
                Link(visit.texts(UnsubmittedText.title), url: ""),
            ], side: visit.workMenu, status: refusals.isEmpty ? .ok : .unprocessableContent,
            content: UnsubmittedPage(model, texts: visit.texts).markup)
    }
}
