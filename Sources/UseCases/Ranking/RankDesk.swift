import Access
package import Domain
import Programmes
package import WorkflowEngine

/// What a unit's order of a batch is judged by, inside one transaction.
struct RankDesk {
    let programme: Programme
    let unit: Unit
    /// As it stands for the unit.
    let batch: Batch

    /// `nil` when there is no such batch, or when the actor does not act for the unit.
    init?(
        _ actor: Actor, _ unit: UnitID, _ batch: BatchID, _ site: Site, in store: any StoreTransaction
    ) throws {
        guard let found = try store.batches.find(batch), let programme = site.programme(found.programme),
            actor.administers(unit, in: programme.system), let unit = try store.units.find(unit)
        else { return nil }
        self.programme = programme
        self.unit = unit
        self.batch = try found.extended(forReviewers: [unit.id], in: store)
    }

    /// The stages at which a unit orders.
    var stages: Set<StageID> { programme.workflow.rankingStages }

    func entries(in store: any StoreTransaction) throws -> [RankingEntry] {
        try store.rankings.entries(of: unit.id, batch: batch.id, stages: stages)
    }

    /// The end of the time for ordering when it has come; `nil` while there is time.
    func closed(at now: Instant) -> Instant? {
        batch.deadline(.ranking).flatMap { now < $0 ? nil : $0 }
    }

    func change(
        _ application: ApplicationID, from old: Int?, to new: Int?, version: Int64, by actor: Actor, name: String,
        at now: Instant
    ) -> RankChange {
        RankChange(
            unit: unit.id, batch: batch.id, version: version, application: application, old: old, new: new,
            account: actor.account, actorName: name, deputyFor: actor.principal(for: unit.id, in: programme.system),
            at: now)
    }
}

extension WorkflowDefinition {
    /// The stages whose holders order their applications.
    package var rankingStages: Set<StageID> { Set(stages.filter(\.ranking).map(\.id)) }
}
