package import Domain
package import UseCases

/// Keeps each site's sessions in that site's database.
package struct StoredSessions: SessionStore {
    private let storages: [SiteID: any Storage]

    package init(_ storages: [SiteID: any Storage]) {
        self.storages = storages
    }

    package func find(_ hash: String, at site: SiteID) async throws -> SessionRow? {
        try await storages[site]?.read { try $0.sessions.find(hash) }.map { stored in
            SessionRow(
                account: stored.account, site: stored.site, listener: stored.listener, csrf: stored.csrf,
                createdAt: stored.createdAt, lastSeenAt: stored.lastSeenAt, expiresAt: stored.expiresAt)
        }
    }

    package func insert(_ row: SessionRow, hash: String) async throws {
        let stored = StoredSession(
            account: row.account, site: row.site, listener: row.listener, csrf: row.csrf, createdAt: row.createdAt,
            lastSeenAt: row.lastSeenAt, expiresAt: row.expiresAt)
        try await storages[row.site]?.write { try $0.sessions.insert(stored, hash: hash) }
    }

    package func touch(_ hash: String, at site: SiteID, lastSeenAt: Instant) async throws {
        try await storages[site]?.write { try $0.sessions.touch(hash, at: lastSeenAt) }
    }

    package func delete(_ hash: String, at site: SiteID) async throws {
        try await storages[site]?.write { try $0.sessions.delete(hash) }
    }
}
