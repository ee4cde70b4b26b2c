import Domain
import SQLText
import UseCases

/// The SQL of one-time links.
struct LinkQueries: LinkRows {
    let connection: any SQLConnection

    func find(_ hash: String) throws -> OneTimeLink? {
        try connection.first(
            """
            SELECT account_id, purpose, created_at, expires_at, used_at FROM one_time_links WHERE token_hash = \(hash)
            """
        ) { row in
            guard let purpose = OneTimeLink.Purpose(rawValue: row.text(1)) else {
                throw UnreadableRow(table: "one_time_links", column: "purpose", id: "")
            }
            return OneTimeLink(
                account: row.id(0), purpose: purpose, createdAt: row.instant(2), expiresAt: row.instant(3),
                usedAt: row.optionalInstant(4))
        }
    }

    func insert(_ link: OneTimeLink, hash: String) throws {
        try connection.run(
            """
            DELETE FROM one_time_links
            WHERE account_id = \(link.account) AND purpose = \(link.purpose.rawValue) AND used_at IS NULL
            """)
        try connection.run(
            """
            INSERT INTO one_time_links (token_hash, account_id, purpose, created_at, expires_at)
            VALUES (\(hash), \(link.account), \(link.purpose.rawValue), \(link.createdAt), \(link.expiresAt))
            """)
    }

    func use(_ hash: String, at now: Instant) throws -> Bool {
        try connection.run(
            """
            UPDATE one_time_links SET used_at = \(now)
            WHERE token_hash = \(hash) AND used_at IS NULL AND expires_at > \(now)
            """) == 1
    }
}
