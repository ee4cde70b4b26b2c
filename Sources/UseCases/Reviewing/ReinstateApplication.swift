package import Access
package import Domain
import FormEngine
import Programmes
import WorkflowEngine

/// Lifts a rejection that was a mistake (恢复审核): the application goes back to the stage that rejected it, and nothing
/// bars the applicant from the batch any more. Where the rejection had set a place of a quota free, it must still be
/// free. Source.
package struct ReinstateApplication: Sendable {
    private static let limit = 500

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    /// - Parameters:
    ///   - reason: kept in the history for good.
    ///   - version: the application's version when the page was shown.
    package func callAsFunction(
        _ actor: Actor, _ id: ApplicationID, reason: String, version: Int64
    ) async throws -> Outcome<Void, TransitionRefusal> {
        let (now, reason) = (context.clock.now(), reason.trimmed)
        guard TextLength.count(reason) <= Self.limit else { return .refused([.textTooLong(limit: Self.limit)]) }
        do {
            return try await context.storage.write { [context] store in
                try DossierLookup(context, actor).with(id, to: .reinstate, in: store) { dossier in
                    guard dossier.application.version == version else { return .refused([.stale]) }
                    var situation = SituationBuilder(dossier).situation()
                    situation.quota = try situation.stepsOfPlaces.last.flatMap { try dossier.quota(at: $0, in: store) }
                    let decision = Workflow.decide(
                        .reinstate(reason: reason), in: situation, by: .siteAdministrator,
                        under: dossier.programme.workflow, at: now)
                    guard let transition = decision.transition else {
                        return .refused(decision.refusals.map(TransitionRefusal.workflow))
                    }
                    let name = try store.accounts.find(actor.account)?.displayName ?? ""
                    let party = ActingParty(account: actor.account, name: name, unit: nil, unitName: "", phone: "")
                    var writer = TransitionWriter(context, store, dossier, party, now)
                    writer.text = reason
                    guard try writer.write(transition) else { throw LostRace() }
                    return .done(())
                }
            }
        } catch is LostRace {
            return .refused([.stale])
        }
    }
}
