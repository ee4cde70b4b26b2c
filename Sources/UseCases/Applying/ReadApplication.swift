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
                guard actor.person != nil, actor.person == dossier.application.applicant.person else {
                    return .forbidden
                }
                return .done(try Self.view(context, store, dossier, now))
            }
        }
    }

    private static func view(
        _ context: SiteContext, _ store: any StoreTransaction, _ dossier: Dossier, _ now: Instant
    ) throws -> View {
        let application = dossier.application
        let person = try application.applicant.person.flatMap(store.people.find)
        let snapshot = try application.snapshot.flatMap { try store.snapshots.find($0, form: dossier.programme.form) }
        let frozen = application.state.isWithApplicant ? nil : snapshot
        let bound = try application.applicant.person.flatMap(store.bindings.bound)
        // As a submission would freeze it, so that the check shown here is the one that counts there.
        let sheet = frozen?.sheet ?? dossier.draft.sheet.withEmployer(bound?.unitName, in: dossier.programme.form)
        let attachments = frozen?.attachments ?? dossier.attachments
        let files = attachments.index
        let check = FormChecker(
            form: dossier.programme.form, rules: dossier.programme.rules, sheet: sheet, files: files,
            surroundings: context.surroundings(dossier.batch, person)
        ).items()
        var situation = SituationBuilder(dossier).situation()
        if application.state.isWithApplicant { situation.route = try route(bound, dossier, store) }
        situation.checkPassed = check.allSatisfy(\.isMet)
        situation.bindingApproved = bound != nil
        let offered = Workflow.availableEvents(
            in: situation, by: .applicant, under: dossier.programme.workflow, at: now)
        return View(
            dossier: dossier, person: person, sheet: sheet, attachments: attachments,
            scope: context.scope(dossier.programme, dossier.batch, person, sheet: sheet, files: files),
            canEdit: application.state.isWithApplicant, offered: offered, check: check, bound: bound)
    }

    /// The route that a submission would take now.
    private static func route(
        _ bound: Binding?, _ dossier: Dossier, _ store: any StoreTransaction
    ) throws -> [RouteStep] {
        let workflow = dossier.programme.workflow
        guard let bound,
            case .success(let entries) = try RouteResolver(store: store, workflow: workflow).resolve(
                employer: bound.unit)
        else { return [] }
        return entries.steps(of: workflow)
    }
}
