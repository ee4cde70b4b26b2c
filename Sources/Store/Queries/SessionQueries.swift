import Domain
import SQLText
import UseCases

/// The SQL of sessions.
struct SessionQueries: SessionRows {
    let connection: any SQLConnection

    func find(_ hash: String) throws -> StoredSession? {
        try connection.first(
            """
            SELECT account_id, site, listener, csrf, created_at, last_seen_at, expires_at
            FROM sessions WHERE id_hash = \(hash)
            """
        ) { row in
            guard let listener = Listener(rawValue: row.text(2)) else {
                throw UnreadableRow(table: "sessions", column: "listener", id: "")
            }
            return StoredSession(
                account: row.id(0), site: row.id(1), listener: listener, csrf: row.text(3), createdAt: row.instant(4),
                lastSeenAt: row.instant(5), expiresAt: row.instant(6))
        }
    }

    func removeExpired(at now: Instant) throws -> Int {
        try connection.run("DELETE FROM sessions WHERE expires_at <= \(now)")
    }

    func insert(_ session: StoredSession, hash: String) throws {
        _ = try removeExpired(at: session.createdAt)
        try connection.run(
            """
            INSERT INTO sessions (id_hash, account_id, site, listener, csrf, created_at, last_seen_at, expires_at)
            VALUES (\(hash), \(session.account), \(session.site), \(session.listener.rawValue), \(session.csrf),
                \(session.createdAt), \(session.lastSeenAt), \(session.expiresAt))
            """)
    }

    func touch(_ hash: String, at now: Instant) throws {
        try connection.run("UPDATE sessions SET last_seen_at = \(now) WHERE id_hash = \(hash)")
    }

    func delete(_ hash: String) throws {
        try connection.run("DELETE FROM sessions WHERE id_hash = \(hash)")
    }
}
