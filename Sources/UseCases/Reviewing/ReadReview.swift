package import Access
package import Domain
package import FormEngine
import Programmes
package import WorkflowEngine

/// Reads an application as a reviewer or auditor sees it: the last submission, never the working copy.
package struct ReadReview: Sendable {
    package struct View: Sendable {
        package let dossier: Dossier
        package let snapshot: Snapshot
        package let scope: FormScope
        /// The step that the actor may act on now.
        package let step: RouteStep?
        /// The reviewer's events that are worth offering.
        package let offered: [EventKind]
        /// The actor's unit's comments of this round, not yet published.
        package let drafts: [Comment]
        /// What changed since this stage decided before; `nil` at the first reading.
        package let changes: SheetComparison?
        /// What the reader's units asked for before, the last first, with what came of it; empty at the first reading.
        package let ownComments: [Comment]
        /// What the levels below recommended in this round, lowest first.
        package let opinions: [ApplicationEvent]
        /// The opinion of the own pass, with which the report begins; empty where there is none to report.
        package let openingText: String
        /// The reader's own note; `nil` for whoever takes none.
        package let note: PrivateNote?
        /// What the application follows and what follows it, as far as the reader may see it.
        package let related: Related
    }

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    package func callAsFunction(_ actor: Actor, _ id: ApplicationID) async throws -> Outcome<View, Never> {
        let now = context.clock.now()
        return try await context.storage.read { [context] store in
            try DossierLookup(context, actor).with(id, to: .view, in: store) { found in
                let dossier = try found.asSubmitted(context.site, in: store)
                let form = dossier.programme.form
                guard !Self.isOnlyApplicant(actor, dossier), let frozen = dossier.application.snapshot,
                    let snapshot = try store.snapshots.find(frozen, form: form)
                else { return .hidden }
                let step = Self.step(actor, dossier)
                let applicant = try ApplicantRecord.find(of: dossier.application, in: store, context)
                return .done(
                    View(
                        dossier: dossier, snapshot: snapshot,
                        scope: context.scope(
                            dossier.programme, dossier.batch, applicant, sheet: snapshot.sheet,
                            files: snapshot.attachments.index),
                        step: step, offered: step.map { Self.offered($0, dossier, now) } ?? [],
                        drafts: dossier.comments.filter { $0.state == .draft && $0.position == step?.position },
                        changes: try Self.changes(actor, dossier, snapshot, store),
                        ownComments: dossier.publishedComments.filter { comment in
                            comment.pass <= snapshot.pass
                                && actor.administers(comment.unit, in: dossier.programme.system)
                        },
                        opinions: dossier.opinions(below: Self.level(actor, dossier)),
                        openingText: step.map(dossier.openingText) ?? "",
                        note: actor.mayTakeNotes(on: dossier)
                            ? try store.privateNotes.find(id, of: actor.account) ?? PrivateNote(text: "", version: 0)
                            : nil,
                        related: try Related.find(of: dossier.application, for: actor, in: store, context)))
            }
        }
    }

    private static func isOnlyApplicant(_ actor: Actor, _ dossier: Dossier) -> Bool {
        let reviews = dossier.route.contains { actor.administers($0.unit, in: dossier.programme.system) }
        return actor.isApplicant(of: dossier.facts) && !reviews && !actor.has(.auditor)
    }

    private static func step(_ actor: Actor, _ dossier: Dossier) -> RouteStep? {
        guard case .allowed = AccessRules.may(actor, .review, dossier.facts) else { return nil }
        return dossier.steps.first { $0.position == dossier.application.state.stage }
    }

    /// The highest step of the reader's units that it has reached; everything is below an auditor.
    private static func level(_ actor: Actor, _ dossier: Dossier) -> Int {
        let own = dossier.facts.stagesReached.filter { actor.administers($0.unit, in: dossier.programme.system) }
        return own.map(\.position).max() ?? dossier.route.count
    }

    private static func offered(_ step: RouteStep, _ dossier: Dossier, _ now: Instant) -> [EventKind] {
        Workflow.availableEvents(
            in: SituationBuilder(dossier).situation(), by: .holder(of: step.position),
            under: dossier.programme.workflow, at: now)
    }

    /// A second reading opens on what changed since the unit's own last decision, also where it only came back from the
    /// level below.
    private static func changes(
        _ actor: Actor, _ dossier: Dossier, _ snapshot: Snapshot, _ store: any StoreTransaction
    ) throws -> SheetComparison? {
        let gaveBack = [EventKind.return.rawValue, EventKind.passBack.rawValue]
        let own = dossier.events.last { event in
            event.position != nil && (event.pass < snapshot.pass || gaveBack.contains(event.kind))
                && (event.unit.map { actor.administers($0, in: dossier.programme.system) } ?? false)
        }
        let form = dossier.programme.form
        guard let own,
            let before = try store.snapshots.find(application: snapshot.application, pass: own.pass, form: form)
        else { return nil }
        return SheetComparison(
            form: form, before: before.sheet, after: snapshot.sheet, filesBefore: before.attachments.index,
            filesAfter: snapshot.attachments.index)
    }
}
