package import Domain

/// Counts attempts per key and site, and tells when there were too many.
package protocol AttemptCounting: Sendable {
    /// Takes one attempt of `key`: `nil` when it was free, else the seconds after which there is one again.
    func take(_ key: String, at site: SiteID, now: Instant) async throws -> Int?
}
