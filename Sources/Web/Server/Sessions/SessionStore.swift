package import Domain

/// Where sessions are kept; `hash` is the SHA-256 of the cookie's secret, 64 hexadecimal digits.
///
/// Each site has its own database, hence `site` everywhere.
package protocol SessionStore: Sendable {
    /// The session stored under `hash`, expired or not; `nil` also when its account may no longer sign in.
    func find(_ hash: String, at site: SiteID) async throws -> SessionRow?
    /// Stores a new session.
    func insert(_ row: SessionRow, hash: String) async throws
    /// Notes that the session was used.
    func touch(_ hash: String, at site: SiteID, lastSeenAt: Instant) async throws
    /// Ends the session; nothing happens when there is none.
    func delete(_ hash: String, at site: SiteID) async throws
}
