import Domain
import UseCases

/// Orders as they were read first; without conditions a place is written whoever has it, over whatever stood there.
struct CarelessRankings: RankingRows {
    let base: any RankingRows
    let memory: FormerReads
    let keepsConditions: Bool

    func version(of unit: UnitID, batch: BatchID) throws -> Int64 {
        try memory.version(unit) { try base.version(of: unit, batch: batch) }
    }
    func entries(of unit: UnitID, batch: BatchID, stages: Set<StageID>) throws -> [RankingEntry] {
        try memory.entries(unit) { try base.entries(of: unit, batch: batch, stages: stages) }
    }
    func advance(_ unit: UnitID, batch: BatchID, ifVersion version: Int64) throws -> Int64? {
        keepsConditions
            ? try base.advance(unit, batch: batch, ifVersion: version) : try base.advance(unit, batch: batch)
    }
    func move(_ application: ApplicationID, of unit: UnitID, batch: BatchID, from old: Int?, to new: Int?) throws
        -> Bool
    {
        guard !keepsConditions else {
            return try base.move(application, of: unit, batch: batch, from: old, to: new)
        }
        let now = try base.steps(of: [application]).first { $0.unit == unit }?.place
        _ = try base.move(application, of: unit, batch: batch, from: now, to: new)
        return true
    }

    func advance(_ unit: UnitID, batch: BatchID) throws -> Int64 { try base.advance(unit, batch: batch) }
    func steps(of applications: [ApplicationID]) throws -> [RankedStep] { try base.steps(of: applications) }
    func holder(of place: Int, unit: UnitID, batch: BatchID) throws -> ApplicationID? {
        try base.holder(of: place, unit: unit, batch: batch)
    }
    func replace(of unit: UnitID, batch: BatchID, with places: [(application: ApplicationID, place: Int)]) throws {
        try base.replace(of: unit, batch: batch, with: places)
    }
    func append(_ changes: [RankChange]) throws { try base.append(changes) }
    func changes(of application: ApplicationID) throws -> [RankChange] { try base.changes(of: application) }
}

/// Quotas as they were read first; without conditions every place is taken that is asked for.
struct CarelessQuotas: QuotaRows {
    let base: any QuotaRows
    let memory: FormerReads
    let keepsConditions: Bool

    func list(of unit: UnitID, batch: BatchID) throws -> [Quota] {
        try memory.quotas(unit) { try base.list(of: unit, batch: batch) }
    }
    func take(_ application: ApplicationID, of unit: UnitID, batch: BatchID, item: String, at now: Instant) throws
        -> Bool
    {
        let isTaken = try base.take(application, of: unit, batch: batch, item: item, at: now)
        return isTaken || !keepsConditions
    }

    func preset(_ quota: Quota) throws { try base.preset(quota) }
    func declare(_ number: Int, for quota: Quota) throws -> Bool { try base.declare(number, for: quota) }
    func append(_ change: QuotaChange) throws { try base.append(change) }
    func changes(of unit: UnitID, batch: BatchID) throws -> [QuotaChange] {
        try base.changes(of: unit, batch: batch)
    }
    func free(_ application: ApplicationID) throws { try base.free(application) }
    func holdsPlace(_ application: ApplicationID) throws -> Bool { try base.holdsPlace(application) }
}
