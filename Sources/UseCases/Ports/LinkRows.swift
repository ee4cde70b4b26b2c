package import Domain

/// A link that lets somebody in once (一次性链接).
package struct OneTimeLink: Hashable, Sendable {
    package enum Purpose: String, Sendable {
        /// To set the first password of an account.
        case firstPassword = "first-password"
    }

    package let account: AccountID
    package let purpose: Purpose
    package let createdAt: Instant
    package let expiresAt: Instant
    /// `nil` while it can be used.
    package let usedAt: Instant?

    package init(account: AccountID, purpose: Purpose, createdAt: Instant, expiresAt: Instant, usedAt: Instant? = nil) {
        (self.account, self.purpose, self.createdAt) = (account, purpose, createdAt)
        (self.expiresAt, self.usedAt) = (expiresAt, usedAt)
    }
}

/// One-time links by the hash of their token.
package protocol LinkRows {
    func find(_ hash: String) throws -> OneTimeLink?
    /// Unused links of the same account and purpose are void from now on.
    func insert(_ link: OneTimeLink, hash: String) throws
    /// - Returns: `false` when it was used, or has run out, or is not there.
    func use(_ hash: String, at now: Instant) throws -> Bool
}
