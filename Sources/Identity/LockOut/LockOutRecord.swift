package import Domain

/// What is remembered of failed logins under one key of identifier and address.
package struct LockOutRecord: Hashable, Sendable {
    package let failures: Int
    package let lastFailure: Instant
    /// Logins under this key are refused unread before this instant; `nil` when they are not.
    package let lockedUntil: Instant?

    package init(failures: Int, lastFailure: Instant, lockedUntil: Instant?) {
        self.failures = failures
        self.lastFailure = lastFailure
        self.lockedUntil = lockedUntil
    }
}
