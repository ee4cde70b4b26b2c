package import Access
package import Domain
package import Programmes
import WorkflowEngine

/// A unit's order of a batch (推荐排序), with the orders of the levels below beside it (R-RANK-05).
package struct ReadRanking: Sendable {
    package struct View: Sendable {
        package let programme: Programme
        package let unit: Unit
        /// As it stands for the unit.
        package let batch: Batch
        package let version: Int64
        /// Those with a place first, in their order.
        package let entries: [RankingEntry]
        /// What the units below gave, by application.
        package let lower: [ApplicationID: [RankedStep]]
        /// Whether there is still time.
        package let isOpen: Bool
        package let now: Instant
        /// The units and batches that the actor may order.
        package let choices: [Choice]
    }

    /// One order that the actor may look at.
    package struct Choice: Hashable, Sendable {
        package let unit: Unit
        package let batch: Batch
    }

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    /// - Parameters:
    ///   - unit: the first of the actor's that orders when `nil`.
    ///   - batch: the newest one that has opened when `nil`.
    package func callAsFunction(
        _ actor: Actor, _ programme: ProgrammeID, unit: UnitID?, batch: BatchID?
    ) async throws -> Outcome<View, Never> {
        guard let programme = context.site.programme(programme), !programme.workflow.rankingStages.isEmpty else {
            return .hidden
        }
        let now = context.clock.now()
        return try await context.storage.read { [context] store in
            let choices = try Self.choices(actor, programme, now, store)
            guard !choices.isEmpty else { return .forbidden }
            guard
                let choice = choices.first(where: { choice in
                    unit.map { choice.unit.id == $0 } ?? true && batch.map { choice.batch.id == $0 } ?? true
                }), let desk = try RankDesk(actor, choice.unit.id, choice.batch.id, context.site, in: store)
            else { return .hidden }
            return .done(try Self.view(desk, choices, now, store))
        }
    }

    private static func choices(
        _ actor: Actor, _ programme: Programme, _ now: Instant, _ store: any StoreTransaction
    ) throws -> [Choice] {
        let units = try actor.administeredUnits(in: programme.system).sorted().compactMap(store.units.find)
            .filter { unit in programme.workflow.stages.contains { $0.ranking && $0.unit.mayFind(unit.kind) } }
        let batches = try store.batches.list(of: programme.id).filter { $0.opensAt <= now }
        return units.flatMap { unit in batches.map { Choice(unit: unit, batch: $0) } }
    }

    private static func view(
        _ desk: RankDesk, _ choices: [Choice], _ now: Instant, _ store: any StoreTransaction
    ) throws -> View {
        let entries = try desk.entries(in: store)
        let steps = try store.rankings.steps(of: entries.map(\.application))
        return View(
            programme: desk.programme, unit: desk.unit, batch: desk.batch,
            version: try store.rankings.version(of: desk.unit.id, batch: desk.batch.id), entries: entries,
            lower: steps.below([desk.unit.id]), isOpen: desk.closed(at: now) == nil, now: now, choices: choices)
    }
}

extension [RankedStep] {
    /// The places that were given below the last step of one of `units`, by application.
    func below(_ units: Set<UnitID>) -> [ApplicationID: [RankedStep]] {
        Dictionary(grouping: self, by: \.application).mapValues { steps in
            let own = steps.last { units.contains($0.unit) }?.position ?? 0
            return steps.filter { $0.position < own && $0.place != nil && !units.contains($0.unit) }
        }
    }
}
