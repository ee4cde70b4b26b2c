package import Domain

/// One change of a place in a unit's order: a row of its history.
package struct RankChange: Hashable, Sendable {
    package let unit: UnitID
    package let batch: BatchID
    /// The version of the order that the change led to.
    package let version: Int64
    package let application: ApplicationID
    /// `nil` = no place.
    package let old: Int?
    package let new: Int?
    package let account: AccountID
    package let actorName: String
    /// In whose stead it was done.
    package let deputyFor: AccountID?
    package let at: Instant

    package init(
        unit: UnitID, batch: BatchID, version: Int64, application: ApplicationID, old: Int?, new: Int?,
        account: AccountID, actorName: String, deputyFor: AccountID?, at: Instant
    ) {
        (self.unit, self.batch, self.version, self.application) = (unit, batch, version, application)
        (self.old, self.new, self.account, self.actorName) = (old, new, account, actorName)
        (self.deputyFor, self.at) = (deputyFor, at)
    }
}
