package import Access
package import Domain
import FormEngine
import Programmes
package import WorkflowEngine

/// Submits an application (我要提交, 提交审核): R-APPLY-02/03/23, R-FORM-65.
package struct SubmitApplication: Sendable {
    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    /// Sending the same page twice is harmless: the second time finds the work done.
    ///
    /// - Parameter version: the application's version when the page was shown.
    package func callAsFunction(
        _ actor: Actor, _ id: ApplicationID, version: Int64, confirmed: Set<Confirmation>
    ) async throws -> Outcome<Void, TransitionRefusal> {
        let now = context.clock.now()
        do {
            return try await context.storage.write { [context] store in
                try DossierLookup(context, actor).with(id, to: .view, in: store) { dossier in
                    guard actor.isApplicant(of: dossier.facts) else { return .forbidden }
                    if Self.isRepeated(dossier, version, actor) { return .done(()) }
                    guard dossier.application.version == version else { return .refused([.stale]) }
                    return try Submission(
                        context: context, store: store, dossier: dossier, actor: actor, confirmed: confirmed, now: now
                    ).run()
                }
            }
        } catch is LostRace {
            return .refused([.stale])
        }
    }

    private static func isRepeated(_ dossier: Dossier, _ version: Int64, _ actor: Actor) -> Bool {
        guard let last = dossier.events.last, last.kind == EventKind.submit.rawValue else { return false }
        return last.account == actor.account && dossier.application.version == version + 1
    }
}

/// One submission, inside its transaction.
private struct Submission {
    let context: SiteContext
    let store: any StoreTransaction
    let dossier: Dossier
    let actor: Actor
    let confirmed: Set<Confirmation>
    let now: Instant

    func run() throws -> Outcome<Void, TransitionRefusal> {
        let applicant = try ApplicantRecord.find(of: dossier.application, in: store, context)
        let employer = applicant.employer
        let current = dossier.draft.sheet.withEmployer(employer?.name, in: dossier.programme.form)
        let sheet = context.computed(
            dossier.programme, dossier.batch, applicant, sheet: current, files: dossier.attachments.index)
        var situation = SituationBuilder(dossier).situation(confirmed: confirmed)
        situation.checkPassed = isCheckMet(sheet, applicant)
        situation.bindingApproved = applicant.isBound
        let route = try employer.map { try resolve($0.id) }
        if case .failure(let failure) = route { return .refused([.routeUnresolved(stage: failure.problem.stage)]) }
        let entries = (try? route?.get()) ?? []
        situation.route = entries.steps(of: dossier.programme.workflow)
        let decision = Workflow.decide(
            .submit, in: situation, by: .applicant, under: dossier.programme.workflow, at: now)
        guard let transition = decision.transition else {
            return .refused(reasons(decision.refusals, isBound: applicant.isBound))
        }
        let party = try ActingParty.applicant(
            dossier.application.applicant, actor, dossier.programme.system, in: store)
        var writer = TransitionWriter(context, store, dossier, party, now)
        (writer.sheet, writer.route) = (sheet, entries)
        writer.employer = employer
        guard try writer.write(transition) else { throw LostRace() }
        return .done(())
    }

    /// Without an employer there is no route yet: the missing binding says it all.
    private func reasons(_ refusals: [Refusal], isBound: Bool) -> [TransitionRefusal] {
        refusals.filter { $0 != .routeMissing || isBound || !refusals.contains(.bindingMissing) }
            .map(TransitionRefusal.workflow)
    }

    private func isCheckMet(_ sheet: AnswerSheet, _ applicant: ApplicantRecord) -> Bool {
        FormChecker(
            form: dossier.programme.form, rules: dossier.programme.rules, sheet: sheet,
            files: dossier.attachments.index,
            surroundings: context.surroundings(dossier.batch, applicant)
        ).items().allSatisfy(\.isMet)
    }

    private func resolve(_ employer: UnitID) throws -> Result<[RouteEntry], ProblemError<RouteResolver.Unresolved>> {
        try RouteResolver(store: store, workflow: dossier.programme.workflow).resolve(employer: employer)
    }
}
