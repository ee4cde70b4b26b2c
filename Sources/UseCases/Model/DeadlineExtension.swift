package import Domain
package import Programmes

/// Longer time that the site granted one unit, for the people of the unit or for the unit as a reviewer.
package struct DeadlineExtension: Hashable, Sendable {
    package let id: ExtensionID
    package let batch: BatchID
    package let unit: UnitID
    package let unitName: String
    package let deadline: Deadline
    package let until: Instant
    package let reason: String
    package let account: AccountID
    package let actorName: String
    package let at: Instant

    package init(
        id: ExtensionID, batch: BatchID, unit: UnitID, unitName: String, deadline: Deadline, until: Instant,
        reason: String, account: AccountID, actorName: String, at: Instant
    ) {
        (self.id, self.batch, self.unit, self.unitName) = (id, batch, unit, unitName)
        (self.deadline, self.until, self.reason) = (deadline, until, reason)
        (self.account, self.actorName, self.at) = (account, actorName, at)
    }
}
