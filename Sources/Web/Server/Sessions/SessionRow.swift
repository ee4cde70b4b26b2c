package import Domain

/// One sign-in as it is stored; the secret in the browser's cookie is not part of it, only its digest is the key.
package struct SessionRow: Hashable, Sendable {
    package var account: AccountID
    package var site: SiteID
    package var listener: Listener
    /// 32 secret bytes as base64url, from which the tokens of this session's forms are made.
    package var csrf: String
    package var createdAt: Instant
    package var lastSeenAt: Instant
    /// After this instant the session is over, however busy it was.
    package var expiresAt: Instant

    package init(
        account: AccountID, site: SiteID, listener: Listener, csrf: String, createdAt: Instant, lastSeenAt: Instant,
        expiresAt: Instant
    ) {
        self.account = account
        self.site = site
        self.listener = listener
        self.csrf = csrf
        self.createdAt = createdAt
        self.lastSeenAt = lastSeenAt
        self.expiresAt = expiresAt
    }
}
