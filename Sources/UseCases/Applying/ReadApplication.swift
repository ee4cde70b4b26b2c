package import Access
package import Domain
package import FormEngine
import Programmes
package import WorkflowEngine

/// Reads an application as its applicant sees it: form, files, comments, check, preview.
package struct ReadApplication: Sendable {
    package struct View: Sendable {
        package let dossier: Dossier
        package let person: Person?
        /// What stands in the form now: the working copy while it is with the applicant, else what was submitted.
        package let sheet: AnswerSheet
        package let attachments: [Attachment]
        package let scope: FormScope
        package let canEdit: Bool
        /// The applicant's events that are worth offering.
        package let offered: [EventKind]
        package let check: [CheckItem]
        package let bound: Binding?
        /// The unit through which it goes: the person's employer, or the applying unit itself.
        package let employerName: String?
        /// The approved application that it follows, and those that follow it.
        package let followed: FollowedApplication?
        package let followers: [Application]
        /// Whether the form was published anew since the application was begun.
        package let hasNewerRevision: Bool
        /// What earlier moves to a newer form set aside.
        package let kept: [KeptAnswer]
        /// The names of those who are bound to the applicant's unit, where the form asks for one of them.
        package let people: [String]

        package var isCheckMet: Bool { check.allSatisfy(\.isMet) }
    }

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    package func callAsFunction(_ actor: Actor, _ id: ApplicationID) async throws -> Outcome<View, Never> {
        let now = context.clock.now()
        return try await context.storage.read { [context] store in
            try DossierLookup(context, actor).with(id, to: .view, in: store) { dossier in
                guard actor.isApplicant(of: dossier.facts) else { return .forbidden }
                return .done(try Self.view(context, store, dossier, now))
            }
        }
    }

    private static func view(
        _ context: SiteContext, _ store: any StoreTransaction, _ dossier: Dossier, _ now: Instant
    ) throws -> View {
        let application = dossier.application
        let applicant = try ApplicantRecord.find(of: application, in: store, context)
        let snapshot = try application.snapshot.flatMap { try store.snapshots.find($0, form: dossier.programme.form) }
        let frozen = application.state.isWithApplicant ? nil : snapshot
        // As a submission would freeze it, so that the check shown here is the one that counts there.
        let current = dossier.draft.sheet.withEmployer(applicant.employer?.name, in: dossier.programme.form)
        let attachments = frozen?.attachments ?? dossier.attachments
        let files = attachments.index
        let sheet =
            frozen?.sheet
            ?? context.computed(dossier.programme, dossier.batch, applicant, sheet: current, files: files)
        let check = FormChecker(
            form: dossier.programme.form, rules: dossier.programme.rules, sheet: sheet, files: files,
            surroundings: context.surroundings(dossier.batch, applicant)
        ).items()
        var situation = SituationBuilder(dossier).situation()
        if application.state.isWithApplicant { situation.route = try route(applicant.employer?.id, dossier, store) }
        situation.checkPassed = check.allSatisfy(\.isMet)
        situation.bindingApproved = applicant.isBound
        let offered = Workflow.availableEvents(
            in: situation, by: .applicant, under: dossier.programme.workflow, at: now)
        return View(
            dossier: dossier, person: applicant.person, sheet: sheet, attachments: attachments,
            scope: context.scope(dossier.programme, dossier.batch, applicant, sheet: sheet, files: files),
            canEdit: application.state.isWithApplicant, offered: offered, check: check,
            bound: applicant.binding, employerName: applicant.employer?.name, followed: applicant.followed,
            followers: try store.applications.list(following: application.id),
            hasNewerRevision: application.state.isWithApplicant && RevisionImpact(dossier, context) != nil,
            kept: try store.kept.list(of: application.id),
            people: try BoundPeople(store).names(for: dossier.programme, applicant.employer?.id))
    }

    /// The route that a submission would take now.
    private static func route(
        _ employer: UnitID?, _ dossier: Dossier, _ store: any StoreTransaction
    ) throws -> [RouteStep] {
        let workflow = dossier.programme.workflow
        guard let employer,
            case .success(let entries) = try RouteResolver(store: store, workflow: workflow).resolve(
                employer: employer)
        else { return [] }
        return entries.steps(of: workflow)
    }
}
