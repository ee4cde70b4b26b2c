package import Access
package import Domain
import FormEngine
import Programmes

/// Asks an outside register about an applicant, for a reviewer on the application's route (R-EXT-01, R-EXT-02).
///
/// The register is asked outside of any transaction, and what it says is shown and not kept.
package struct AskRegister: Sendable {
    package struct View: Sendable {
        package let dossier: Dossier
        /// What the note beside the question is called.
        package let label: String
        package let register: RegisterID
        package let answer: LookUpAnswer
        package let askedAt: Instant
    }

    private struct Prepared: Sendable {
        let dossier: Dossier
        let label: String
        let question: LookUpQuestion
    }

    private let context: SiteContext
    private let register: any LookUpRegister

    package init(_ context: SiteContext, _ register: any LookUpRegister) {
        (self.context, self.register) = (context, register)
    }

    package func callAsFunction(
        _ actor: Actor, _ id: ApplicationID, section: SectionID, field: FieldID
    ) async throws -> Outcome<View, Never> {
        let outcome = try await prepare(actor, id, section, field)
        let prepared: Prepared
        switch outcome {
        case .done(let found): prepared = found
        case .hidden, .refused: return .hidden
        case .forbidden: return .forbidden
        }
        let answer = await register.answer(prepared.question)
        return .done(
            View(
                dossier: prepared.dossier, label: prepared.label, register: prepared.question.register,
                answer: answer, askedAt: context.clock.now()))
    }

    /// Only whoever reviews for a unit of the route; an auditor reads what was handed in and no more.
    private func prepare(
        _ actor: Actor, _ id: ApplicationID, _ section: SectionID, _ field: FieldID
    ) async throws -> Outcome<Prepared, Never> {
        try await context.storage.read { [context] store in
            try DossierLookup(context, actor).with(id, to: .view, in: store) { found in
                let dossier = try found.asSubmitted(context.site, in: store)
                let reviews = dossier.route.contains { step in
                    step.reachedAt != nil && actor.administers(step.unit, in: dossier.programme.system)
                }
                guard reviews, !actor.isApplicant(of: dossier.facts),
                    let note = dossier.programme.form.field(field, in: section), let asked = note.lookUp
                else { return .hidden }
                let applicant = try ApplicantRecord.find(of: dossier.application, in: store, context)
                let facts = asked.sends.compactMap { item in applicant.told(item).map { (item.rawValue, $0) } }
                let question = LookUpQuestion(
                    register: asked.register, facts: Dictionary(facts) { first, _ in first })
                return .done(Prepared(dossier: dossier, label: note.label, question: question))
            }
        }
    }
}

extension ApplicantRecord {
    /// `nil` where it is not known.
    fileprivate func told(_ item: LookUpItem) -> String? {
        switch item {
        case .name: person?.name
        case .idNumber: person?.idNumber
        case .unit: office?.name
        case .creditCode: office?.creditCode
        }
    }
}
