package import Access
package import Domain
import Programmes
import WorkflowEngine

/// Finds an application for somebody who wants to do something with it.
package struct DossierLookup: Sendable {
    /// What was found.
    package enum Finding: Sendable {
        case found(Dossier)
        case hidden
        case forbidden
    }

    private let site: Site
    private let actor: Actor

    package init(_ context: SiteContext, _ actor: Actor) {
        (site, self.actor) = (context.site, actor)
    }

    /// Asks the access rules before anything else is read.
    package func find(
        _ id: ApplicationID, to action: ApplicationAction, in store: any StoreTransaction
    ) throws -> Finding {
        guard let application = try store.applications.find(id),
            let programme = site.programme(application.programme, in: application.revision)
        else { return .hidden }
        let route = try store.routes.list(of: id)
        let stewards = try store.people.stewards(of: application, in: programme.system)
        let facts = application.facts(system: programme.system, route: route, stewards: stewards)
        switch AccessRules.may(actor, action, facts) {
        case .hidden: return .hidden
        case .forbidden: return .forbidden
        case .allowed: break
        }
        guard let batch = try store.batches.find(application.batch) else { return .hidden }
        let announces = programme.workflow.stages.contains { $0.publicityDays != nil }
        return .found(
            Dossier(
                application: application, programme: programme,
                batch: try batch.extended(for: application, route: route, in: store),
                draft: try store.answers.sheet(of: id, form: programme.form),
                attachments: try store.attachments.list(of: id), route: route, events: try store.events.list(of: id),
                comments: try store.comments.list(of: id), stewards: stewards,
                publicities: announces ? try store.publicities.list(of: id) : [],
                objections: announces ? try store.objections.list(of: id) : []))
    }

    /// Whether a decision on it would be one on himself; `false` where he may not know of it.
    func isOwn(_ id: ApplicationID, in store: any StoreTransaction) throws -> Bool {
        guard let application = try store.applications.find(id),
            let programme = site.programme(application.programme, in: application.revision)
        else { return false }
        let facts = application.facts(
            system: programme.system, route: try store.routes.list(of: id),
            stewards: try store.people.stewards(of: application, in: programme.system))
        return AccessRules.may(actor, .review, facts) == .forbidden(.ownApplication)
    }

    /// Runs `body` with the dossier when the action is allowed.
    package func with<Value, Reason>(
        _ id: ApplicationID, to action: ApplicationAction, in store: any StoreTransaction,
        _ body: (Dossier) throws -> Outcome<Value, Reason>
    ) throws -> Outcome<Value, Reason> {
        switch try find(id, to: action, in: store) {
        case .found(let dossier): try body(dossier)
        case .hidden: .hidden
        case .forbidden: .forbidden
        }
    }
}
