import Access
package import Domain
import Programmes

/// What a list shows of the orders beside one application.
package struct RankCell: Hashable, Sendable {
    /// The actor's unit that orders it; `nil` where none does.
    package let unit: UnitID?
    package let place: Int?
    /// Whether the actor may change it now.
    package let canChange: Bool
    /// The places that the levels below gave, the lowest one first.
    package let lower: [RankedStep]

    package init(unit: UnitID?, place: Int?, canChange: Bool, lower: [RankedStep]) {
        (self.unit, self.place, self.canChange, self.lower) = (unit, place, canChange, lower)
    }

    /// The cells of a page's applications; empty where the programme knows no order.
    static func cells(
        of applications: [Application], _ programme: Programme, for actor: Actor, at now: Instant,
        in store: any StoreTransaction
    ) throws -> [ApplicationID: RankCell] {
        let stages = programme.workflow.rankingStages
        guard !stages.isEmpty else { return [:] }
        let units = actor.administeredUnits(in: programme.system)
        let steps = Dictionary(
            grouping: try store.rankings.steps(of: applications.map(\.id)), by: \.application)
        var closed: [BatchID: [UnitID: Bool]] = [:]
        var cells: [ApplicationID: RankCell] = [:]
        for application in applications {
            let all = steps[application.id] ?? []
            let own = all.last { units.contains($0.unit) && stages.contains($0.stage) }
            let position = all.last { units.contains($0.unit) }?.position
            var canChange = false
            if let unit = own?.unit {
                let known = closed[application.batch]?[unit]
                let isClosed = try known ?? Self.isClosed(application.batch, unit, now, store)
                closed[application.batch, default: [:]][unit] = isClosed
                canChange = !isClosed
            }
            cells[application.id] = RankCell(
                unit: own?.unit, place: own?.place, canChange: canChange,
                lower: all.filter { step in
                    step.place != nil && !units.contains(step.unit)
                        && (position.map { step.position < $0 } ?? actor.has(.auditor))
                })
        }
        return cells
    }

    private static func isClosed(
        _ batch: BatchID, _ unit: UnitID, _ now: Instant, _ store: any StoreTransaction
    ) throws -> Bool {
        let found = try store.batches.find(batch)?.extended(forReviewers: [unit], in: store)
        return found?.deadline(.ranking).map { now >= $0 } ?? false
    }
}
