/// Brings a database to the program's schema, each migration in a transaction of its own.
package struct Migrator: Sendable {
    private let migrations: [Migration]

    /// - Parameter migrations: in any order; they are applied by number.
    package init(_ migrations: [Migration]) {
        self.migrations = migrations.sorted { $0.version < $1.version }
    }

    /// Applies what is missing and returns the applied numbers; applies nothing when the history does not fit.
    ///
    /// - Parameter now: recorded as the time of application, in unix milliseconds.
    /// - Throws: ``MigrationFailure`` when the history does not fit, ``SQLFailure`` when a migration fails; the
    ///   migrations before a failed one stay.
    @discardableResult
    package func migrate(_ database: any Database, now: Int64) async throws -> [Int] {
        try await database.write(Self.createHistory)
        var applied: [Int] = []
        for migration in try await pending(in: database) {
            let isOurs = try await database.write { connection in
                // Where several processes may begin at once, the others wait here and find it done.
                if let turn = connection.dialect.migrationTurn { try connection.run(turn) }
                guard try !Self.isApplied(migration, in: connection) else { return false }
                try connection.script(SQLScript(migration))
                try Self.record(migration, at: now, in: connection)
                return true
            }
            if isOurs { applied.append(migration.version) }
        }
        return applied
    }

    /// The migrations that ``migrate(_:now:)`` would apply to a database that was migrated before.
    package func pending(in database: any Database) async throws -> [Migration] {
        let applied = try await database.read { connection in
            try connection.rows("SELECT version, digest FROM schema_migrations ORDER BY version") { row in
                (version: Int(row.int(0)), digest: row.text(1))
            }
        }
        return try pending(after: applied)
    }

    private func pending(after applied: [(version: Int, digest: String)]) throws(MigrationFailure) -> [Migration] {
        for (former, next) in zip(migrations, migrations.dropFirst()) where former.version == next.version {
            throw .duplicateVersion(next.version)
        }
        let latest = applied.last?.version ?? 0
        let known = migrations.last?.version ?? 0
        guard latest <= known else { throw .databaseIsNewer(database: latest, program: known) }
        for (version, digest) in applied {
            guard let migration = migrations.first(where: { $0.version == version }) else {
                throw .unknown(version: version)
            }
            guard migration.digest == digest else { throw .changed(version: version, name: migration.name) }
        }
        let done = Set(applied.map(\.version))
        let pending = migrations.filter { !done.contains($0.version) }
        if let late = pending.first, late.version < latest { throw .outOfOrder(version: late.version) }
        return pending
    }

    @Sendable
    private static func createHistory(_ connection: any SQLConnection) throws {
        let dialect = connection.dialect
        if let turn = dialect.firstTurn { try connection.run(turn) }
        try connection.run(
            """
            CREATE TABLE IF NOT EXISTS schema_migrations (
                version \(fragment: dialect.integer) PRIMARY KEY,
                name TEXT NOT NULL,
                digest TEXT NOT NULL,
                applied_at \(fragment: dialect.integer) NOT NULL
            ) \(fragment: dialect.strict)
            """)
    }

    private static func isApplied(_ migration: Migration, in connection: any SQLConnection) throws -> Bool {
        let sql: SQL = "SELECT 1 FROM schema_migrations WHERE version = \(migration.version)"
        return try connection.first(sql) { _ in true } ?? false
    }

    private static func record(_ migration: Migration, at now: Int64, in connection: any SQLConnection) throws {
        try connection.run(
            """
            INSERT INTO schema_migrations (version, name, digest, applied_at)
            VALUES (\(migration.version), \(migration.name), \(migration.digest), \(now))
            """)
    }
}
