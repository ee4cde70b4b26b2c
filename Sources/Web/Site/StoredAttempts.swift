package import Domain
package import UseCases

/// Counts attempts in each site's database, so that several processes share one count.
///
/// What this process alone has had too much of is refused without asking the database: a flood from one address costs it
/// no more statements than the limit allows.
package struct StoredAttempts: AttemptCounting {
    private let storages: [SiteID: any Storage]
    private let limit: AttemptLimit
    private let own: TokenBuckets

    package init(_ storages: [SiteID: any Storage], limit: AttemptLimit) {
        (self.storages, self.limit) = (storages, limit)
        own = TokenBuckets(limit)
    }

    package func take(_ key: String, at site: SiteID, now: Instant) async throws -> Int? {
        if let seconds = own.take("\(site) \(key)", at: now) { return seconds }
        let limit = limit
        do {
            return try await storages[site]?.write { try $0.rateLimits.take(key, of: limit, at: now) }
        } catch let problem as StorageUnavailable where problem.reason == .busy {
            // So many attempts of one address at once that they get into each other's way are too many.
            return 1
        }
    }
}
