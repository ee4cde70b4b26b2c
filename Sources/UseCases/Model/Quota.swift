package import Domain

/// One number of a first-level unit's quota (推荐限额) in a batch.
package struct Quota: Hashable, Sendable {
    package let unit: UnitID
    package let batch: BatchID
    /// The code of a kind of application, or the id of an indicator.
    package let item: String
    /// Preset by the authority; `nil` for an indicator without a limit.
    package let ceiling: Int?
    /// What the unit maintains; `nil` = not yet.
    package let declared: Int?
    /// How many places are taken now.
    package let used: Int
    /// Counts the changes of ``declared``.
    package let version: Int64

    package init(
        unit: UnitID, batch: BatchID, item: String, ceiling: Int?, declared: Int? = nil, used: Int = 0,
        version: Int64 = 0
    ) {
        (self.unit, self.batch, self.item, self.ceiling) = (unit, batch, item, ceiling)
        (self.declared, self.used, self.version) = (declared, used, version)
    }
}

/// One change of a declared number: a row of its history.
package struct QuotaChange: Hashable, Sendable {
    package let unit: UnitID
    package let batch: BatchID
    package let item: String
    /// The version of the number that the change led to.
    package let version: Int64
    /// `nil` = not maintained before.
    package let old: Int?
    package let new: Int
    package let account: AccountID
    package let actorName: String
    /// In whose stead it was done.
    package let deputyFor: AccountID?
    package let at: Instant

    package init(
        unit: UnitID, batch: BatchID, item: String, version: Int64, old: Int?, new: Int, account: AccountID,
        actorName: String, deputyFor: AccountID?, at: Instant
    ) {
        (self.unit, self.batch, self.item, self.version) = (unit, batch, item, version)
        (self.old, self.new, self.account, self.actorName) = (old, new, account, actorName)
        (self.deputyFor, self.at) = (deputyFor, at)
    }
}
