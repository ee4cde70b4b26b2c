package import Access
package import Domain
package import Programmes
import WorkflowEngine

/// What waits for somebody, and until when: the home page of each role.
package struct ReadHome: Sendable {
    /// One thing to do.
    package enum Task: Sendable {
        /// An own application that must be filled in or mended.
        case finish(ApplicationPage.Row, until: Instant)
        /// An own application that is on its way.
        case follow(ApplicationPage.Row)
        /// A batch in which the person may apply.
        case apply(Batch, Programme)
        /// Applications that wait for the actor's units.
        case review(Programme, WorkList, count: ListCount, until: Instant?)
        /// Binding requests that wait for the actor's units.
        case bindings(count: Int)
        /// The person has no employer yet.
        case bind
    }

    package struct View: Sendable {
        package let tasks: [Task]
        package let units: [Unit]
    }

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    package func callAsFunction(_ actor: Actor) async throws -> View {
        let now = context.clock.now()
        return try await context.storage.read { [context] store in
            let reading = HomeReading(context: context, store: store, actor: actor, now: now)
            let units = try actor.administeredUnits(in: nil).sorted().compactMap(store.units.find)
            let tasks = try reading.personal() + reading.applying() + reading.unit()
            return View(tasks: Self.mostUrgentFirst(tasks), units: units)
        }
    }

    private static func mostUrgentFirst(_ tasks: [Task]) -> [Task] {
        tasks.enumerated().sorted { ($0.element.urgency, $0.offset) < ($1.element.urgency, $1.offset) }.map(\.element)
    }
}

extension ReadHome.Task {
    /// What stands in the way of somebody comes first, by when it ends; then what may be begun; lists in which nothing
    /// waits come last.
    fileprivate var urgency: Urgency {
        switch self {
        case .bind, .bindings: Urgency(rank: 0, until: nil)
        case .finish(_, let until): Urgency(rank: 1, until: until)
        case .review(_, _, let count, let until): Urgency(rank: count == .zero ? 3 : 1, until: until)
        case .apply(let batch, _): Urgency(rank: 2, until: batch.submissionEnd)
        case .follow: Urgency(rank: 4, until: nil)
        }
    }
}

/// Smaller is sooner; what never ends comes after what ends.
private struct Urgency: Comparable {
    let rank: Int
    let until: Instant?

    static func < (one: Urgency, other: Urgency) -> Bool {
        guard one.rank == other.rank else { return one.rank < other.rank }
        guard let end = one.until else { return false }
        return other.until.map { end < $0 } ?? true
    }
}

private struct HomeReading {
    let context: SiteContext
    let store: any StoreTransaction
    let actor: Actor
    let now: Instant

    func personal() throws -> [ReadHome.Task] {
        guard let person = actor.person, actor.listener == .public,
            actor.administeredUnits(in: nil).isEmpty || hasApplications(person)
        else {
            return []
        }
        let own = try store.applications.list(ApplicationQuery(scope: .applicant(person), pageSize: 100)).rows
        let bind: [ReadHome.Task] = try store.bindings.bound(person) == nil ? [.bind] : []
        return bind + (try tasks(own)) + (try openBatches(.person, besides: Set(own.map(\.application.batch))))
    }

    /// What the actor's units apply for themselves; what only follows something is begun there.
    func applying() throws -> [ReadHome.Task] {
        let systems = Set(context.site.programmes.filter { $0.workflow.applicant == .unit }.map(\.system))
        let units = systems.reduce(into: Set<UnitID>()) { units, system in
            if actor.mayApplyForUnit(in: system) { units.formUnion(actor.administeredUnits(in: system)) }
        }
        guard !units.isEmpty else { return [] }
        let own = try store.applications.list(ApplicationQuery(scope: .applicantUnit(units), pageSize: 100)).rows
        return try tasks(own) + openBatches(.unit, besides: Set(own.map(\.application.batch)))
    }

    private func tasks(_ own: [ApplicationPage.Row]) throws -> [ReadHome.Task] {
        var tasks: [ReadHome.Task] = []
        for row in own {
            guard let found = try store.batches.find(row.application.batch) else { continue }
            let batch = try found.extended(for: row.application, in: store)
            switch row.application.state {
            case .draft: tasks.append(.finish(row, until: batch.submissionEnd))
            case .returned: tasks.append(.finish(row, until: batch.correctionEnd))
            default: tasks.append(.follow(row))
            }
        }
        return tasks
    }

    /// For whom something may be begun.
    private func parties(_ applicant: WorkflowDefinition.Applicant) throws -> [ApplyingParty] {
        switch applicant {
        case .person: actor.person.map { [.person($0)] } ?? []
        case .unit: try actor.administeredUnits(in: nil).compactMap(store.units.find).map(ApplyingParty.unit)
        }
    }

    private func hasApplications(_ person: PersonID) -> Bool {
        let query = ApplicationQuery(scope: .applicant(person))
        return ((try? store.applications.count(query))?.value ?? 0) > 0
    }

    private func openBatches(
        _ applicant: WorkflowDefinition.Applicant, besides taken: Set<BatchID>
    ) throws -> [ReadHome.Task] {
        let parties = try parties(applicant)
        return try store.batches.list().filter { !taken.contains($0.id) }.map {
            try $0.extended(for: parties, in: store)
        }.filter { $0.isOpen(at: now) }.compactMap { batch in
            context.site.programme(batch.programme).flatMap { programme in
                isOffered(programme, to: applicant) ? .apply(batch, programme) : nil
            }
        }
    }

    private func isOffered(_ programme: Programme, to applicant: WorkflowDefinition.Applicant) -> Bool {
        guard programme.workflow.applicant == applicant, programme.follows == nil else { return false }
        return applicant == .person || actor.mayApplyForUnit(in: programme.system)
    }

    func unit() throws -> [ReadHome.Task] {
        var tasks: [ReadHome.Task] = []
        for programme in context.site.programmes {
            guard actor.mayReview(programme) else { continue }
            // The newest batch that has opened; a later one may be published already.
            let closing = try store.batches.list(of: programme.id).first { $0.publishedAt <= now && $0.opensAt <= now }?
                .extended(forReviewers: actor.administeredUnits(in: programme.system), in: store)
            tasks += try work(programme).map { list, count in
                .review(programme, list, count: count, until: closing?.deadline(.review) ?? closing?.correctionEnd)
            }
        }
        let requests = try actor.administeredUnits(in: nil).sorted().flatMap { try store.bindings.list(unit: $0) }
        let waiting = requests.count { $0.state == .pending }
        return waiting > 0 ? tasks + [.bindings(count: waiting)] : tasks
    }

    /// What waits in each of the actor's lists of a programme; the first list where nothing waits in any.
    private func work(_ programme: Programme) throws -> [(list: WorkList, count: ListCount)] {
        let all: [(list: WorkList, count: ListCount)] = try actor.workLists(of: programme).compactMap { list in
            let units = actor.units(of: list, in: programme.system)
            guard let view = list.openTab?.view, !units.isEmpty
            else { return nil }
            var query = ApplicationQuery(
                scope: .stageReached(units: units), programme: programme.id, units: units)
            query.show(view)
            return (list, try store.applications.count(query))
        }
        let waiting = all.filter { $0.count != .zero }
        return waiting.isEmpty ? Array(all.prefix(1)) : waiting
    }
}
