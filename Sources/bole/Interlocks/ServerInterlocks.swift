import Domain
import SQLText

/// Whether a PostgreSQL server works with the settings on which durability rests.
///
/// Source: https://www.postgresql.org/docs/15/runtime-config-wal.html
enum ServerInterlocks {
    private static let question: SQL = """
        SELECT current_setting('server_version'), current_setting('fsync'), current_setting('full_page_writes'),
            current_setting('synchronous_commit'), current_setting('data_checksums'),
            CASE WHEN pg_is_in_recovery() THEN 1 ELSE 0 END
        """

    private struct Facts: Sendable {
        let version: String
        let durability: [(name: String, value: String)]
        let hasChecksums: Bool
        let isStandby: Bool
    }

    /// - Throws: `SQLFailure`.
    static func all(_ site: SiteID, in database: any Database) async throws -> [Interlock] {
        let facts = try await database.read { connection in
            try connection.first(question) { row in
                Facts(
                    version: row.text(0),
                    durability: [
                        ("fsync", row.text(1)), ("full_page_writes", row.text(2)), ("synchronous_commit", row.text(3)),
                    ],
                    hasChecksums: row.text(4) == "on", isStandby: row.bool(5))
            }
        }
        guard let facts else { return [] }
        return [durability(site, facts), checksums(site, facts), role(site, facts)]
    }

    private static func durability(_ site: SiteID, _ facts: Facts) -> Interlock {
        let name = "\(site) durability"
        let finding = facts.durability.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
        guard let unsafe = facts.durability.first(where: { $0.value == "off" }) else {
            return .holds(name, "PostgreSQL \(facts.version) works with \(finding).")
        }
        return .refuses(
            name, "PostgreSQL works with \(unsafe.name) = off, so that answered writes could be lost.",
            mend: "Set \(unsafe.name) = on in postgresql.conf, or with ALTER DATABASE, and reload the server.")
    }

    private static func checksums(_ site: SiteID, _ facts: Facts) -> Interlock {
        let name = "\(site) checksums"
        guard !facts.hasChecksums else { return .holds(name, "Damaged pages are noticed.") }
        return .warns(
            name, "The server keeps no checksums, so that a damaged page may go unnoticed.",
            mend: "Stop the server and run `pg_checksums --enable`.")
    }

    /// Whether nobody can listen or pretend to be the server.
    ///
    /// - Parameter tlsMode: in libpq's words; `nil` where the server is on this machine.
    static func secrecy(_ site: SiteID, tlsMode: String?) -> Interlock {
        let name = "\(site) secrecy"
        guard let tlsMode else { return .holds(name, "The server is on this machine.") }
        if tlsMode == "verify-full" { return .holds(name, "The server proves over TLS who it is.") }
        return .warns(
            name, "The server need not prove over TLS who it is (sslmode=\(tlsMode)): somebody may listen or pretend.",
            mend: "Leave `sslmode` out of `database`; docs/operations/postgres.md tells how to make a certificate.")
    }

    private static func role(_ site: SiteID, _ facts: Facts) -> Interlock {
        let name = "\(site) server"
        guard facts.isStandby else { return .holds(name, "The server takes writes.") }
        return .refuses(
            name, "The server is a standby, which takes no writes.", mend: "Name the primary in `database`.")
    }
}
