package import Domain

/// Who stands in for whom, for how long; rows are never removed.
package protocol DeputyRows {
    func find(_ id: DeputyID) throws -> Deputy?
    /// Active accounts of people who are bound to the unit, on the side where it works, by name; at most 200.
    func colleagues(in unit: UnitID, besides account: AccountID) throws -> [ReadDeputies.Colleague]
    /// Newest first.
    func list(of unit: UnitID) throws -> [Deputy]
    /// `false` when the account stands in for the unit in a part of that time already.
    func insert(_ deputy: Deputy) throws -> Bool
    /// - Returns: `false` when it was ended before, or has run out.
    func end(_ id: DeputyID, by account: AccountID, at now: Instant) throws -> Bool
}
