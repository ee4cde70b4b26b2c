import Crypto
package import Domain
import Foundation
package import Programmes
package import SQLText

/// What a site's database must hold before anything else runs on it.
package enum SiteDatabase {
    /// The database belongs to another site.
    package struct ForeignSite: Error, CustomStringConvertible {
        package let expected: SiteID
        package let found: String

        package var description: String {
            "This database belongs to the site '\(found)', not to '\(expected)': nothing was changed."
        }
    }

    /// Brings the schema up to date, notes whose database it is, and registers the programmes' revisions.
    ///
    /// - Throws: `MigrationFailure`, ``ForeignSite``, `SQLFailure`.
    package static func prepare(_ database: any Database, for site: Site, at now: Instant) async throws {
        let engine = try await database.read { $0.dialect.engine }
        try await Migrator(migrations(of: engine)).migrate(database, now: now.milliseconds)
        let found = try await settle("site", as: site.id.text, in: database)
        guard found == site.id.text else { throw ForeignSite(expected: site.id, found: found) }
        let revisions = site.programmes.map { (id: $0.revision, programme: $0.id, definition: $0.definition) }
        try await database.write { connection in
            for revision in revisions {
                try connection.run(
                    """
                    INSERT INTO programme_revisions (id, programme, registered_at, definition)
                    VALUES (\(revision.id), \(revision.programme), \(now), \(revision.definition))
                    ON CONFLICT (id) DO UPDATE
                    SET definition = coalesce(programme_revisions.definition, excluded.definition)
                    """)
            }
        }
    }

    /// A revision that an application was begun in.
    package struct KeptRevision: Hashable, Sendable {
        package let id: RevisionID
        package let programme: ProgrammeID
        /// As the programme's ``Programme/definition``.
        package let definition: String
    }

    /// The revisions besides the present ones that applications and their submissions still have.
    package static func formerRevisions(_ database: any Database, besides site: Site) async throws -> [KeptRevision] {
        let kept = try await database.read { connection in
            try connection.rows(
                """
                SELECT r.id, r.programme, r.definition FROM programme_revisions r
                WHERE r.definition IS NOT NULL
                    AND (EXISTS (SELECT 1 FROM applications a WHERE a.revision = r.id)
                        OR EXISTS (SELECT 1 FROM snapshots s WHERE s.revision = r.id))
                ORDER BY r.registered_at, r.id
                """
            ) { KeptRevision(id: $0.id(0), programme: $0.id(1), definition: $0.text(2)) }
        }
        let present = Set(site.programmes.map(\.revision))
        return kept.filter { !present.contains($0.id) }
    }

    /// A value of the database's own settings, such as `site` and `demo`.
    package static func setting(_ name: String, in database: any Database) async throws -> String? {
        try await database.read { connection in
            try connection.first("SELECT value FROM settings WHERE name = \(name)") { $0.text(0) }
        }
    }

    /// Sets a value that nobody has set before.
    ///
    /// - Returns: what stands there now: of several processes that begin at once, the first one's.
    package static func settle(_ name: String, as value: String, in database: any Database) async throws -> String {
        try await database.write { connection in
            try connection.run(
                "INSERT INTO settings (name, value) VALUES (\(name), \(value)) ON CONFLICT (name) DO NOTHING")
            return try connection.first("SELECT value FROM settings WHERE name = \(name)") { $0.text(0) } ?? value
        }
    }

    package static func set(_ name: String, to value: String, in database: any Database) async throws {
        try await database.write { connection in
            _ = try connection.run(
                """
                INSERT INTO settings (name, value) VALUES (\(name), \(value))
                ON CONFLICT (name) DO UPDATE SET value = excluded.value
                """)
        }
    }

    /// The frozen migration files, `NNNN_name.sql`, in order.
    package static func migrations(of engine: Engine) throws -> [Migration] {
        let folder = Bundle.module.bundleURL.appending(path: "Migrations/\(engine.rawValue)")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return try files.filter { $0.pathExtension == "sql" }.sorted { $0.path < $1.path }.map { file in
            let text = try String(contentsOf: file, encoding: .utf8)
            let parts = file.deletingPathExtension().lastPathComponent.split(separator: "_", maxSplits: 1)
            let digest = SHA256.hash(data: Data(text.utf8)).map { String($0, radix: 16) }.joined(separator: "-")
            return Migration(
                version: parts.first.flatMap { Int($0) } ?? 0, name: parts.last.map(String.init) ?? "", text: text,
                digest: digest)
        }
    }
}
