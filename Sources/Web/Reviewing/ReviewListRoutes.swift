import Access
import Domain
package import Hummingbird
import Pages
import Programmes
import Texts
import UseCases

/// The reviewers' lists, one for each programme.
package struct ReviewListRoutes: Sendable {
    private let offices: Offices

    package init(_ offices: Offices) {
        self.offices = offices
    }

    package func add(to router: Router<BoleRequestContext>) {
        for path in ["/:site/reviews/:system/:programme", "/:site/reviews/:system/:programme/:list"] {
            router.get(RouterPath(path)) { request, context in
                let visit = try await Visit(offices, request, context)
                return try await list(visit, ListQuestion(request))
            }
        }
    }

    private func list(_ visit: Visit, _ question: ListQuestion) async throws -> Response {
        let actor = try visit.signedIn()
        let (programme, list) = (try visit.programmeOfPath(), try visit.workListOfPath())
        let outcome = try await ListReviews(visit.context)(actor, programme, question.question(list))
        if case .forbidden = outcome, actor.isOnlyOfIntranet { throw RequestRefusal.notFound }
        let view = try visit.value(outcome)
        // A programme with lists of its own is entered through the first of them.
        if list == nil, let first = view.list.id {
            return visit.redirect(to: visit.links.reviews(programme, first), notice: visit.notice)
        }
        let model = ReviewListPresenter(visit: visit, view: view, question: question).model
        return visit.page(
            title: model.title,
            breadcrumb: [Link(visit.texts(CommonText.home), url: visit.links.home), Link(model.title, url: "")],
            side: visit.workMenu, content: ApplicationListPage(model, texts: view.programme.texts).markup)
    }
}

extension Actor {
    /// Whether he has offices, all of which work on the intranet only: on the public side there are no such pages.
    var isOnlyOfIntranet: Bool {
        listener == .public && !grants.isEmpty && effectiveGrants.isEmpty
    }
}
