package import Access
package import Domain
import Programmes
import WorkflowEngine

/// Recalls a submission (撤回, R-APPLY-04) or deletes a draft that was never submitted (删除, R-APPLY-22).
package struct TakeBack: Sendable {
    package enum Act: Hashable, Sendable {
        case recall
        case delete
    }

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    package func callAsFunction(
        _ actor: Actor, _ id: ApplicationID, _ act: Act, version: Int64
    ) async throws -> Outcome<Void, TransitionRefusal> {
        let now = context.clock.now()
        do {
            return try await context.storage.write { [context] store in
                try DossierLookup(context, actor).with(id, to: .view, in: store) { dossier in
                    guard actor.isApplicant(of: dossier.facts) else { return .forbidden }
                    let event: WorkflowEvent = act == .recall ? .recall : .delete
                    let decision = Workflow.decide(
                        event, in: SituationBuilder(dossier).situation(), by: .applicant,
                        under: dossier.programme.workflow, at: now)
                    guard let transition = decision.transition else {
                        return .refused(decision.refusals.map(TransitionRefusal.workflow))
                    }
                    guard dossier.application.version == version else { return .refused([.stale]) }
                    let party = try ActingParty.applicant(
                        dossier.application.applicant, actor, dossier.programme.system, in: store)
                    let writer = TransitionWriter(context, store, dossier, party, now)
                    guard try writer.write(transition) else { throw LostRace() }
                    return .done(())
                }
            }
        } catch is LostRace {
            return .refused([.stale])
        }
    }
}
