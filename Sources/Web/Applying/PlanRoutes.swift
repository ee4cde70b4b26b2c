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
            let query = request.uri.queryParameters
            let choice = StartApplication.Choice { query[Substring($0)].map(String.init) }
            return try await Self.plan(desk, try desk.batch(context), choice)
        }
        router.get(RouterPath("\(programme)/batches/:batch/pledge")) { request, context in
            let desk = try await PlanDesk(offices, request, context)
            let query = request.uri.queryParameters
            let choice = StartApplication.Choice { query[Substring($0)].map(String.init) }
            return try Self.pledge(desk, try desk.batch(context), choice)
        }
        router.form(RouterPath("\(programme)/batches/:batch/start")) { fields, request, context in
            let desk = try await PlanDesk(offices, request, context)
            let choice = StartApplication.Choice { fields.first("_\($0)") }
            let isPledged = fields.first("_pledged") == "yes"
            return try await Self.start(desk, try desk.batch(context), choice, pledged: isPledged)
        }
    }

    private static func plan(
        _ desk: PlanDesk, _ batch: Batch, _ choice: StartApplication.Choice,
        refusals: [StartApplication.Refusal] = []
    ) async throws -> Response {
        let eligibility = try desk.visit.value(
            try await ReadEligibility(desk.visit.context)(desk.actor, batch.id, choice: choice))
        let presenter = PlanPresenter(desk, batch, refusals: refusals, eligibility: eligibility)
        return desk.page(
            desk.planTitle, under: batch, status: refusals.isEmpty ? .ok : .unprocessableContent,
            content: presenter.page.markup)
    }

    private static func pledge(
        _ desk: PlanDesk, _ batch: Batch, _ choice: StartApplication.Choice, isMissing: Bool = false
    ) throws -> Response {
        guard let pledge = desk.programme.pledge else { throw RequestRefusal.notFound }
        return desk.page(
            pledge.title, under: batch, status: isMissing ? .unprocessableContent : .ok,
            content: PlanPresenter(desk, batch).pledge(pledge, choice, isMissing: isMissing).markup)
    }

    /// Everything else that stands against it is said before the tick is asked for.
    private static func start(
        _ desk: PlanDesk, _ batch: Batch, _ choice: StartApplication.Choice, pledged: Bool
    ) async throws -> Response {
        let outcome = try await StartApplication(desk.visit.context)(
            desk.actor, batch.id, pledged: pledged, choice: choice)
        switch outcome {
        case .done(let id): return desk.visit.redirect(to: desk.links.application(id))
        case .hidden: throw RequestRefusal.notFound
        case .forbidden: throw RequestRefusal.forbidden
        case .refused(let refusals):
            let reasons = refusals.filter { $0 != .pledgeMissing }
            return reasons.isEmpty
                ? try pledge(desk, batch, choice, isMissing: true)
                : try await plan(desk, batch, choice, refusals: reasons)
        }
    }
}
