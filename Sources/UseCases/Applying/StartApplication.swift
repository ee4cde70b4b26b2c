package import Access
package import Domain
import FormEngine
import Programmes
package import WorkflowEngine

/// Starts an application in a batch (马上申报, 新增): R-APPLY-20, R-FORM-01, R-FORM-32.
package struct StartApplication: Sendable {
    package enum Refusal: Hashable, Sendable {
        case workflow(WorkflowEngine.Refusal)
        case pledgeMissing
    }

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    /// - Parameter pledged: the tick under the undertaking; without it there is no next step where the pack asks.
    package func callAsFunction(
        _ actor: Actor, _ batch: BatchID, pledged: Bool
    ) async throws -> Outcome<ApplicationID, Refusal> {
        guard let person = actor.person else { return .forbidden }
        let now = context.clock.now()
        let id: ApplicationID = context.ids.next(at: now)
        return try await context.storage.write { [context] store in
            guard let batch = try store.batches.find(batch), batch.publishedAt <= now,
                let programme = context.site.programme(batch.programme), let person = try store.people.find(person)
            else { return .hidden }
            let other = try store.applications.find(person: person.id, batch: batch.id)
            let refusals = Self.refusals(programme, batch, other, pledged, now)
            guard refusals.isEmpty else { return .refused(refusals) }
            let draft = Draft(context: context, store: store, programme: programme, batch: batch, person: person)
            guard try draft.insert(id, by: actor, at: now) else {
                let other = try store.applications.find(person: person.id, batch: batch.id)
                return .refused(other.map { [.workflow(.alreadyInBatch($0.id))] } ?? [])
            }
            return .done(id)
        }
    }

    /// What stands against starting, before anything is typed.
    private static func refusals(
        _ programme: Programme, _ batch: Batch, _ other: Application?, _ pledged: Bool, _ now: Instant
    ) -> [Refusal] {
        let refusals = Workflow.refusalsOfStarting(
            window: batch.window, otherInBatch: other?.id, rejectedInBatch: other?.state == .rejected,
            under: programme.workflow, at: now)
        let pledge: [Refusal] = programme.pledge == nil || pledged ? [] : [.pledgeMissing]
        return refusals.map(Refusal.workflow) + pledge
    }
}

extension Batch {
    /// Its deadlines as the workflow sees them.
    package var window: SubmissionWindow {
        SubmissionWindow(opensAt: opensAt, closesAt: closesAt, correctionClosesAt: correctionClosesAt)
    }
}

/// A new application with what the personal centre knows already (R-ACC-18).
private struct Draft {
    let context: SiteContext
    let store: any StoreTransaction
    let programme: Programme
    let batch: Batch
    let person: Person

    func insert(_ id: ApplicationID, by actor: Actor, at now: Instant) throws -> Bool {
        let bound = try store.bindings.bound(person.id)
        let number = programme.numbering.number(
            sequence: try store.applications.nextSequence(), on: context.site.zone.date(of: now))
        let blank = Application(
            id: id, number: number, programme: programme.id, revision: programme.revision, batch: batch.id,
            applicant: Applicant(person: person.id, unit: nil, name: person.name), employer: bound?.unit,
            employerName: bound?.unitName ?? "", state: .draft, submittedFrom: nil, pass: 0, version: 1,
            createdAt: now, updatedAt: now, submittedAt: nil, snapshot: nil, chain: .empty)
        let event = started(blank, actor, now)
        var application = blank
        application.chain = ChainHead(count: event.ordinal, hash: event.hash)
        guard try store.applications.insert(application) else { return false }
        try store.events.append(event)
        try copyProfile(id, bound?.unitName, now)
        return true
    }

    private func started(_ application: Application, _ actor: Actor, _ now: Instant) -> ApplicationEvent {
        ApplicationEvent(
            application: application.id, ordinal: 0, kind: "start", from: .draft, to: .draft, position: nil,
            account: actor.account, actorName: person.name, unit: nil, unitName: "", contactPhone: "", at: now,
            text: programme.pledge?.title ?? "", decision: [:], pass: 0, snapshotDigest: "", previousHash: "", hash: ""
        ).chained(after: .empty, hash: context.digests.chain)
    }

    private func copyProfile(_ id: ApplicationID, _ unit: String?, _ now: Instant) throws {
        let profile = ProfileAnswers(person: person, unit: unit, today: context.site.zone.date(of: now))
        for section in programme.form.sections where section.records == nil {
            let answers = profile.answers(for: section)
            guard !answers.isEmpty else { continue }
            _ = try store.answers.save(.single(answers), of: section, in: id, ifVersion: 0, at: now)
        }
    }
}
