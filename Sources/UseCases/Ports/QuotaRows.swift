package import Domain

/// Quotas (推荐限额) and the places that are taken of them.
package protocol QuotaRows {
    func list(of unit: UnitID, batch: BatchID) throws -> [Quota]
    /// Sets what the authority allows; what was declared or taken stays.
    func preset(_ quota: Quota) throws
    /// Changes a declared number where its version is still `quota`'s and it covers what is taken.
    /// - Returns: `false` when one of the two does not hold, and nothing is written then.
    func declare(_ number: Int, for quota: Quota) throws -> Bool
    func append(_ change: QuotaChange) throws
    /// Newest first.
    func changes(of unit: UnitID, batch: BatchID) throws -> [QuotaChange]
    /// Takes a place for the application; one that has a place keeps it and takes no second one.
    /// - Returns: `false` when none is left, and nothing is written then.
    func take(_ application: ApplicationID, of unit: UnitID, batch: BatchID, item: String, at now: Instant) throws
        -> Bool
    /// Gives the application's place back; does nothing when it has none.
    func free(_ application: ApplicationID) throws
    /// Whether the application has a place.
    func holdsPlace(_ application: ApplicationID) throws -> Bool
}
