package import Domain

/// One number of a first-level unit's quota (推荐限额) in a batch.
package struct DemoQuota: Sendable {
    package let batch: BatchID
    package let unit: UnitID
    /// The code of a kind of application, or the id of an indicator.
    package let item: String
    /// `nil` for an indicator without a limit.
    package let ceiling: Int?
    /// `nil` when the unit has not maintained it.
    package let declared: Int?
}
