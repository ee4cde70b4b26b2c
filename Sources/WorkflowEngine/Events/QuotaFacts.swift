/// A first-level unit's quota (推荐限额) in a batch, as it stands before the event. Source: §8.
package struct QuotaFacts: Hashable, Sendable {
    /// Preset by the authority.
    package let limit: Int
    /// Distinct applications that hold a place now.
    package let used: Int
    /// How many are to be sent by this action; more than 1 when many are reported at once (R-QUOTA-05).
    package let asked: Int
    /// The number which the unit itself maintains (各项指标推荐数量); `nil` = not maintained yet (R-QUOTA-03).
    package let declared: Int?

    package init(limit: Int, used: Int, asked: Int = 1, declared: Int?) {
        self.limit = limit
        self.used = used
        self.asked = asked
        self.declared = declared
    }
}
