import Access
import Domain
import FormEngine
import Programmes

/// A save without files that was thought through on a reading connection, so that the writing one only has to compare
/// two versions and write one row.
struct SectionProposal: Sendable {
    /// What reading came to.
    enum Finding: Sendable {
        /// There is nothing to write.
        case settled(Outcome<SaveSection.Report, Never>)
        case proposal(SectionProposal)
    }

    private let application: ApplicationID
    /// When everything was read; states, comments and routes change only together with it.
    private let applicationVersion: Int64
    private let sectionVersion: Int64
    private let answers: SealedSection
    /// Where open comments stand that the change answers.
    private let answered: Set<AnswerPlace>
    let report: SaveSection.Report

    /// Reads no more than the section's conditions look at.
    static func find(
        _ context: SiteContext, _ actor: Actor, _ id: ApplicationID, _ input: SaveSection.Input,
        in store: any StoreTransaction
    ) throws -> Finding {
        guard let application = try store.applications.find(id),
            let programme = context.site.programme(application.programme, in: application.revision)
        else { return .settled(.hidden) }
        switch AccessRules.may(actor, .edit, try facts(application, programme, actor, store)) {
        case .hidden: return .settled(.hidden)
        case .forbidden: return .settled(.forbidden)
        case .allowed: break
        }
        guard let batch = try store.batches.find(application.batch),
            let section = programme.form.section(input.section), (section.records == nil) == (input.record == nil)
        else { return .settled(.hidden) }
        let found = try change(context, programme, batch, section, application, input, store)
        return try weigh(found, application, programme.form, store)
    }

    /// Where an application went says nothing about its own applicant.
    private static func facts(
        _ application: Application, _ programme: Programme, _ actor: Actor, _ store: any StoreTransaction
    ) throws -> ApplicationFacts {
        let facts = application.facts(system: programme.system, route: [])
        guard !actor.isApplicant(of: facts) else { return facts }
        return application.facts(system: programme.system, route: try store.routes.list(of: application.id))
    }

    private static func change(
        _ context: SiteContext, _ programme: Programme, _ batch: Batch, _ section: SectionDefinition,
        _ application: Application, _ input: SaveSection.Input, _ store: any StoreTransaction
    ) throws -> (SectionChange, VersionedSheet) {
        let mentions = programme.form.mentions(of: section)
        let draft = try store.answers.sheet(
            of: application.id, form: programme.form, only: mentions.sections.union([section.id]))
        let applicant =
            mentions.applicant ? try ApplicantRecord.find(of: application, in: store, context) : .unknown
        let names = mentions.applicant ? try BoundPeople(store).names(for: programme, applicant.employer?.id) : []
        let files = mentions.files ? try store.attachments.list(of: application.id).index : FileIndex()
        let change = SectionChange(
            context, programme, batch, applicant, people: Set(names), draft: draft, section, input, files: files)
        return (change, draft)
    }

    private static func weigh(
        _ found: (change: SectionChange, draft: VersionedSheet), _ application: Application,
        _ form: FormDefinition, _ store: any StoreTransaction
    ) throws -> Finding {
        let (change, draft) = found
        guard change.isAccepted else { return .settled(.done(change.report(isSaved: false))) }
        if change.changesNothing { return .settled(.done(change.report(isSaved: true))) }
        guard draft.version(of: change.section.id) == change.input.version else {
            return .settled(.done(change.report(isSaved: false, isStale: true)))
        }
        // Nobody comments on what was never handed in.
        let hasOpen =
            try application.pass > 0 && store.comments.list(of: application.id).contains { $0.state == .open }
        return .proposal(
            SectionProposal(
                application: application.id, applicationVersion: application.version,
                sectionVersion: change.input.version,
                answers: try store.answers.sealed(
                    change.after, of: change.section, since: draft.stored[change.section.id]),
                answered: hasOpen ? form.withPages(change.places()) : [], report: change.report(isSaved: true)))
    }

    /// - Returns: `false` when the application or the section was changed meanwhile; nothing is written then.
    func write(_ store: any StoreTransaction, at now: Instant) throws -> Bool {
        let version = try store.answers.save(
            answers, in: application, ifVersion: sectionVersion, ofApplication: applicationVersion, at: now)
        guard version != nil else { return false }
        if !answered.isEmpty { try store.comments.answer(application, places: answered) }
        return true
    }
}
