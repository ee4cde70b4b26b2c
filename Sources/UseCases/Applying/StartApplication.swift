package import Access
package import Domain
import FormEngine
import Programmes
package import WorkflowEngine

/// Starts an application in a batch (马上申报, 新增, 新增申报): R-APPLY-20, R-FORM-01, R-FORM-07, R-FORM-32.
package struct StartApplication: Sendable {
    package enum Refusal: Hashable, Sendable {
        case workflow(WorkflowEngine.Refusal)
        case pledgeMissing
        /// The account acts for several units, and none of them was named.
        case unitMissing
        /// There is no application of the applicant that may be followed, or it was not named.
        case followedMissing
    }

    /// For whom and after what an application is started; both may be left out where there is only one choice.
    package struct Choice: Hashable, Sendable {
        package let unit: UnitID?
        package let follows: ApplicationID?

        package init(unit: UnitID? = nil, follows: ApplicationID? = nil) {
            (self.unit, self.follows) = (unit, follows)
        }
    }

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    /// - Parameter pledged: the tick under the undertaking; without it there is no next step where the pack asks.
    package func callAsFunction(
        _ actor: Actor, _ batch: BatchID, pledged: Bool, choice: Choice = Choice()
    ) async throws -> Outcome<ApplicationID, Refusal> {
        let now = context.clock.now()
        let id: ApplicationID = context.ids.next(at: now)
        return try await context.storage.write { [context] store in
            guard let batch = try store.batches.find(batch), batch.publishedAt <= now,
                let programme = context.site.programme(batch.programme)
            else { return .hidden }
            let parties = try ApplyingParty.all(actor, programme, in: store)
            guard !parties.isEmpty else { return .forbidden }
            guard let party = ApplyingParty.chosen(choice.unit, among: parties) else {
                return choice.unit == nil ? .refused([.unitMissing]) : .hidden
            }
            let start = Start(
                context: context, store: store, programme: programme,
                batch: try batch.extended(for: [party], in: store), party: party, now: now)
            return try start.run(id, actor, follows: choice.follows, pledged: pledged)
        }
    }
}

extension Batch {
    /// Its deadlines as the workflow sees them.
    package var window: SubmissionWindow {
        SubmissionWindow(opensAt: opensAt, closesAt: submissionEnd, correctionClosesAt: correctionEnd)
    }
}

/// One start, inside its transaction.
private struct Start {
    let context: SiteContext
    let store: any StoreTransaction
    let programme: Programme
    let batch: Batch
    let party: ApplyingParty
    let now: Instant

    func run(
        _ id: ApplicationID, _ actor: Actor, follows: ApplicationID?, pledged: Bool
    ) throws -> Outcome<ApplicationID, StartApplication.Refusal> {
        guard let applicant = try party.applicant(in: store) else { return .hidden }
        let followed = try follows.flatMap(followable)
        guard programme.follows == nil || followed != nil else { return .refused([.followedMissing]) }
        let key = followed?.id.text ?? party.key
        let other = programme.workflow.onePerBatch ? try store.applications.find(exclusive: key, batch: batch.id) : nil
        let refusals = refusals(other, pledged)
        guard refusals.isEmpty else { return .refused(refusals) }
        let draft = Draft(
            context: context, store: store, programme: programme, batch: batch, applicant: applicant,
            follows: followed?.id, now: now)
        guard try draft.insert(id, by: actor) else {
            let other = try store.applications.find(exclusive: key, batch: batch.id)
            return .refused(other.map { [.workflow(.alreadyInBatch($0.id))] } ?? [])
        }
        return .done(id)
    }

    /// The applicant's own application that the programme may follow, in a state in which it may.
    private func followable(_ id: ApplicationID) throws -> Application? {
        guard let rule = programme.follows, let found = try store.applications.find(id), party.isApplicant(of: found)
        else { return nil }
        return found.programme == rule.programme && rule.states.contains(found.state.kind) ? found : nil
    }

    /// What stands against starting, before anything is typed.
    private func refusals(_ other: Application?, _ pledged: Bool) -> [StartApplication.Refusal] {
        let refusals = Workflow.refusalsOfStarting(
            window: batch.window, otherInBatch: other?.id, rejectedInBatch: other?.state == .rejected,
            under: programme.workflow, at: now)
        let pledge: [StartApplication.Refusal] = programme.pledge == nil || pledged ? [] : [.pledgeMissing]
        return refusals.map(StartApplication.Refusal.workflow) + pledge
    }
}

/// A new application with what is known of its applicant already (R-ACC-18).
private struct Draft {
    /// No number was free, however often one was drawn.
    private struct NoFreeNumber: Error {}

    let context: SiteContext
    let store: any StoreTransaction
    let programme: Programme
    let batch: Batch
    let applicant: Applicant
    let follows: ApplicationID?
    let now: Instant

    private var today: CivilDate { context.site.zone.date(of: now) }

    /// - Returns: `false` when the batch has one of the same key already.
    func insert(_ id: ApplicationID, by actor: Actor) throws -> Bool {
        let record = try ApplicantRecord.find(applicant, follows: follows, in: store, context)
        let party = try ActingParty.applicant(applicant, actor, programme.system, in: store)
        // A number that is taken is drawn again (R-APPLY-10).
        for _ in 0..<20 {
            let blank = application(id, try number(), record.employer)
            let event = started(blank, party)
            var application = blank
            application.chain = ChainHead(count: event.ordinal, hash: event.hash)
            if try store.applications.insert(application) {
                try store.events.append(event)
                try copyProfile(id, record)
                return true
            }
            if let key = application.exclusiveKey,
                try store.applications.find(exclusive: key, batch: batch.id) != nil
            {
                return false
            }
        }
        throw NoFreeNumber()
    }

    private func number() throws -> String {
        let numbering = programme.numbering
        switch numbering.serial {
        case .sequence:
            let sequence = try store.applications.nextSequence(numbering.scope(on: today))
            return numbering.number(sequence: sequence, on: today)
        case .random: return numbering.number(random: context.ids.randomBytes(numbering.digits), on: today)
        }
    }

    private func application(
        _ id: ApplicationID, _ number: String, _ employer: (id: UnitID, name: String)?
    ) -> Application {
        Application(
            id: id, number: number, programme: programme.id, revision: programme.revision, batch: batch.id,
            applicant: applicant, employer: employer?.id, employerName: employer?.name ?? "", state: .draft,
            submittedFrom: nil, pass: 0, version: 1, createdAt: now, updatedAt: now, submittedAt: nil, snapshot: nil,
            chain: .empty, follows: follows, isExclusive: programme.workflow.onePerBatch)
    }

    private func started(_ application: Application, _ party: ActingParty) -> ApplicationEvent {
        ApplicationEvent(
            application: application.id, ordinal: 0, kind: "start", from: .draft, to: .draft, position: nil,
            account: party.account, actorName: party.name, unit: party.unit, unitName: party.unitName,
            contactPhone: "", at: now, text: programme.pledge?.title ?? "", decision: [:], pass: 0, snapshotDigest: "",
            previousHash: "", hash: "", deputyFor: party.deputyFor
        ).chained(after: .empty, hash: context.digests.chain)
    }

    private func copyProfile(_ id: ApplicationID, _ record: ApplicantRecord) throws {
        let profile = ProfileAnswers(record, today: today)
        for section in programme.form.sections where section.records == nil {
            let answers = profile.answers(for: section)
            guard !answers.isEmpty else { continue }
            _ = try store.answers.save(.single(answers), of: section, in: id, ifVersion: 0, at: now)
        }
    }
}
