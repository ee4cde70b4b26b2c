import Domain
import HTTPTypes
package import Hummingbird
import Markup
import Pages
import Parsing
import Programmes
import Texts
import UseCases
import WorkflowEngine

/// A programme's page for applicants, its batches, the undertaking, and the start of an application.
package struct PlanRoutes {
    private let offices: Offices

    package init(_ offices: Offices) {
        self.offices = offices
    }

    package func add(to router: Router<BoleRequestContext>) {
        let programme = "/:site/:system/:programme"
        router.get(RouterPath(programme)) { request, context in
            let desk = try await PlanDesk(offices, request, context)
            return desk.page(desk.programme.name, under: nil, content: PlansPresenter(desk).page.markup)
        }
        router.get(RouterPath("\(programme)/batches/:batch")) { request, context in
            let desk = try await PlanDesk(offices, request, context)
            return Self.plan(desk, try desk.batch(context))
        }
        router.get(RouterPath("\(programme)/batches/:batch/pledge")) { request, context in
            let desk = try await PlanDesk(offices, request, context)
            return try Self.pledge(desk, try desk.batch(context))
        }
        router.form(RouterPath("\(programme)/batches/:batch/start")) { fields, request, context in
            let desk = try await PlanDesk(offices, request, context)
            return try await Self.start(desk, try desk.batch(context), pledged: fields.first("_pledged") == "yes")
        }
    }

    private static func plan(_ desk: PlanDesk, _ batch: Batch, refusals: [Refusal] = []) -> Response {
        let presenter = PlanPresenter(desk, batch, refusals: refusals)
        return desk.page(
            desk.planTitle, under: batch, status: refusals.isEmpty ? .ok : .unprocessableContent,
            content: presenter.page.markup)
    }

    private static func pledge(_ desk: PlanDesk, _ batch: Batch, isMissing: Bool = false) throws -> Response {
        guard let pledge = desk.programme.pledge else { throw RequestRefusal.notFound }
        return desk.page(
            pledge.title, under: batch, status: isMissing ? .unprocessableContent : .ok,
            content: PlanPresenter(desk, batch).pledge(pledge, isMissing: isMissing).markup)
    }

    /// Everything else that stands against it is said before the tick is asked for.
    private static func start(_ desk: PlanDesk, _ batch: Batch, pledged: Bool) async throws -> Response {
        let outcome = try await StartApplication(desk.visit.context)(desk.actor, batch.id, pledged: pledged)
        switch outcome {
        case .done(let id): return desk.visit.redirect(to: desk.links.application(id))
        case .hidden: throw RequestRefusal.notFound
        case .forbidden: throw RequestRefusal.forbidden
        case .refused(let refusals):
            let reasons = refusals.compactMap { if case .workflow(let reason) = $0 { reason } else { nil } }
            return reasons.isEmpty ? try pledge(desk, batch, isMissing: true) : plan(desk, batch, refusals: reasons)
        }
    }
}
