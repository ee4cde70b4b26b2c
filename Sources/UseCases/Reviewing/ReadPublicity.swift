package import Access
package import Domain
package import FormEngine
import Programmes
package import WorkflowEngine

/// Reads the public announcement of an application (公示): its days, its paper, and what was raised against it.
package struct ReadPublicity: Sendable {
    package struct View: Sendable {
        package let dossier: Dossier
        package let publicity: Publicity
        /// What was submitted.
        package let snapshot: Snapshot
        package let scope: FormScope
        /// The stage that announces it, and the unit that holds it.
        package let step: RouteStep
        package let unit: Unit
        /// Whether the reader may write down objections and what came of them.
        package let mayAct: Bool

        /// Of this announcement, oldest first.
        package var objections: [Objection] { dossier.presentObjections }
    }

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    /// Refused when nothing is or was announced in the present pass.
    package func callAsFunction(
        _ actor: Actor, _ id: ApplicationID
    ) async throws -> Outcome<View, TransitionRefusal> {
        try await context.storage.read { [context] store in
            try DossierLookup(context, actor).with(id, to: .view, in: store) { found in
                let dossier = try found.asSubmitted(context.site, in: store)
                guard Self.isReviewer(actor, dossier), let frozen = dossier.application.snapshot,
                    let snapshot = try store.snapshots.find(frozen, form: dossier.programme.form)
                else { return .hidden }
                guard let publicity = dossier.publicity, dossier.isAnnounced(at: publicity.position),
                    let step = dossier.steps.first(where: { $0.position == publicity.position }),
                    let unit = try store.units.find(step.unit)
                else { return .refused([.workflow(.notAllowedInState(dossier.application.state))]) }
                return .done(
                    View(
                        dossier: dossier, publicity: publicity, snapshot: snapshot,
                        scope: try Self.scope(dossier, snapshot, store, context), step: step, unit: unit,
                        mayAct: Self.mayAct(actor, dossier)))
            }
        }
    }

    private static func scope(
        _ dossier: Dossier, _ snapshot: Snapshot, _ store: any StoreTransaction, _ context: SiteContext
    ) throws -> FormScope {
        context.scope(
            dossier.programme, dossier.batch, try ApplicantRecord.find(of: dossier.application, in: store, context),
            sheet: snapshot.sheet, files: snapshot.attachments.index)
    }

    /// The applicant does not read who raised what against him, also where he may see the application.
    private static func isReviewer(_ actor: Actor, _ dossier: Dossier) -> Bool {
        if actor.isApplicant(of: dossier.facts) { return false }
        return actor.has(.auditor)
            || dossier.route.contains { actor.administers($0.unit, in: dossier.programme.system) }
    }

    private static func mayAct(_ actor: Actor, _ dossier: Dossier) -> Bool {
        guard case .publicity = dossier.application.state else { return false }
        if case .allowed = AccessRules.may(actor, .review, dossier.facts) { return true }
        return false
    }
}

extension Dossier {
    /// Whether what was announced at a step stands: it is announced now, or has gone on since.
    func isAnnounced(at position: Int) -> Bool {
        switch application.state {
        case .publicity(let present): present == position
        case .reviewing(let present), .toReport(let present), .returnedToStage(let present): present > position
        case .approved, .rejected: true
        case .draft, .returned, .deleted: false
        }
    }
}
