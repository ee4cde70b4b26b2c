package import Domain

/// The orders (推荐排序) that units give the applications of a batch.
package protocol RankingRows {
    /// How often the order was changed; 0 when it never was.
    func version(of unit: UnitID, batch: BatchID) throws -> Int64
    /// Counts a change of the order, whatever its version is.
    /// - Returns: the new version.
    func advance(_ unit: UnitID, batch: BatchID) throws -> Int64
    /// Counts a change where the order still has `version`.
    /// - Returns: the new version; `nil` when somebody changed it meanwhile, and nothing is written then.
    func advance(_ unit: UnitID, batch: BatchID, ifVersion version: Int64) throws -> Int64?
    /// What reached the unit at one of `stages`, and what has a place; those with a place first, in their order.
    func entries(of unit: UnitID, batch: BatchID, stages: Set<StageID>) throws -> [RankingEntry]
    /// The steps that the applications reached, with the places that their units gave.
    func steps(of applications: [ApplicationID]) throws -> [RankedStep]
    /// The application that has this place.
    func holder(of place: Int, unit: UnitID, batch: BatchID) throws -> ApplicationID?
    /// Changes the place of one application where it still is `old` and nobody has the new one; `nil` = no place.
    /// - Returns: `false` when one of the two does not hold, and nothing is written then.
    func move(_ application: ApplicationID, of unit: UnitID, batch: BatchID, from old: Int?, to new: Int?) throws
        -> Bool
    /// Replaces the whole order.
    func replace(of unit: UnitID, batch: BatchID, with places: [(application: ApplicationID, place: Int)]) throws
    func append(_ changes: [RankChange]) throws
    /// Every change of one application's places, oldest first.
    func changes(of application: ApplicationID) throws -> [RankChange]
}
