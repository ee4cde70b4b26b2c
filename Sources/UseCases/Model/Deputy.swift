package import Domain

/// Somebody who acts for a unit in an administrator's stead (代理) for a time: [validFrom, validTo).
package struct Deputy: Hashable, Sendable {
    package let id: DeputyID
    package let unit: UnitID
    package let account: AccountID
    package let accountName: String
    /// In whose stead.
    package let principal: AccountID
    package let principalName: String
    package let validFrom: Instant
    package let validTo: Instant
    package let namedAt: Instant
    /// When it was ended before its time.
    package let endedAt: Instant?

    package init(
        id: DeputyID, unit: UnitID, account: AccountID, accountName: String, principal: AccountID,
        principalName: String, validFrom: Instant, validTo: Instant, namedAt: Instant, endedAt: Instant? = nil
    ) {
        (self.id, self.unit, self.account, self.accountName) = (id, unit, account, accountName)
        (self.principal, self.principalName) = (principal, principalName)
        (self.validFrom, self.validTo, self.namedAt, self.endedAt) = (validFrom, validTo, namedAt, endedAt)
    }

    /// Whether it counts at that instant.
    package func isValid(at now: Instant) -> Bool {
        validFrom <= now && now < validTo && endedAt.map { now < $0 } ?? true
    }
}
