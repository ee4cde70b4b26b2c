import Domain
import HTTPTypes
package import Hummingbird
import Markup
import Pages
import Parsing
import Texts
import UseCases

/// Moving an application to the present revision of its form: what it means, and the move.
package struct RevisionRoutes {
    private let offices: Offices

    package init(_ offices: Offices) {
        self.offices = offices
    }

    package func add(to router: Router<BoleRequestContext>) {
        let path: RouterPath = "/:site/applications/:id/revision"
        router.get(path) { request, context in
            let desk = try await ApplicantDesk(offices, request, context)
            return try await Self.page(desk)
        }
        router.form(path) { fields, request, context in
            let desk = try await ApplicantDesk(offices, request, context)
            guard fields.first("confirmed") == "yes" else { return try await Self.page(desk) }
            let version = fields.first("_version").flatMap { Int64($0) } ?? -1
            let outcome = try await MoveToRevision(desk.visit.context)(desk.actor, desk.id, version: version)
            if case .refused(let refusals) = outcome {
                return try await Self.page(try await desk.again(), isStale: refusals.contains(.stale))
            }
            _ = try desk.visit.value(outcome)
            return desk.visit.redirect(to: desk.links.revision(desk.id), notice: .revised)
        }
    }

    /// Before the move what it would mean; after it what was set aside.
    private static func page(_ desk: ApplicantDesk, isStale: Bool = false) async throws -> Response {
        let outcome = try await MoveToRevision(desk.visit.context).view(desk.actor, desk.id)
        // While nothing can be changed only what was set aside is shown.
        let impact = if case .done(let impact) = outcome { impact } else { nil as RevisionImpact? }
        let presenter = RevisionPresenter(desk, impact, isStale: isStale)
        return desk.page(
            presenter.title, current: desk.links.revision(desk.id), status: isStale ? .unprocessableContent : .ok,
            content: presenter.markup)
    }
}
