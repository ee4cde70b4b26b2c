package import Domain

/// A signed-in browser, as it is stored; its secret is not.
package struct StoredSession: Hashable, Sendable {
    package let account: AccountID
    package let site: SiteID
    package let listener: Listener
    package let csrf: String
    package let createdAt: Instant
    package let lastSeenAt: Instant
    package let expiresAt: Instant

    package init(
        account: AccountID, site: SiteID, listener: Listener, csrf: String, createdAt: Instant, lastSeenAt: Instant,
        expiresAt: Instant
    ) {
        (self.account, self.site, self.listener, self.csrf) = (account, site, listener, csrf)
        (self.createdAt, self.lastSeenAt, self.expiresAt) = (createdAt, lastSeenAt, expiresAt)
    }
}

/// Sessions by the hash of their secret.
package protocol SessionRows {
    func find(_ hash: String) throws -> StoredSession?
    /// Expired rows go at the same time.
    func insert(_ session: StoredSession, hash: String) throws
    func touch(_ hash: String, at now: Instant) throws
    func delete(_ hash: String) throws
    /// - Returns: how many there were.
    func removeExpired(at now: Instant) throws -> Int
}
