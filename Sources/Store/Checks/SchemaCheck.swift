import SQLText
import UseCases

/// I10: the database has gone through exactly this program's migrations, and everything that they made is there.
struct SchemaCheck {
    let connection: any SQLConnection

    func findings() throws -> [CheckFinding] {
        let migrations = try SiteDatabase.migrations(of: connection.dialect.engine)
        return try history(migrations) + missing(migrations)
    }

    private func history(_ migrations: [Migration]) throws -> [CheckFinding] {
        let rows = try connection.rows("SELECT version, digest FROM schema_migrations") { row in
            (Int(row.int(0)), row.text(1))
        }
        let applied = Dictionary(rows, uniquingKeysWith: { first, _ in first })
        let known = Set(migrations.map(\.version))
        let unknown = applied.keys.filter { !known.contains($0) }.sorted().map { version in
            CheckFinding(.schemaDiffers, "migration \(version)", "this program does not know it")
        }
        return unknown
            + migrations.compactMap { migration in
                guard applied[migration.version] != migration.digest else { return nil }
                let what = applied[migration.version] == nil ? "it was not applied" : "another text was applied"
                return CheckFinding(.schemaDiffers, "migration \(migration.version)", what)
            }
    }

    private func missing(_ migrations: [Migration]) throws -> [CheckFinding] {
        let present = Set(try connection.rows(names) { $0.text(0) })
        return SchemaObjects(migrations).names.filter { !present.contains($0) }.sorted().map { name in
            CheckFinding(.schemaDiffers, "\(name)", "the table or index is not there or is not valid")
        }
    }

    private var names: SQL {
        switch connection.dialect.engine {
        case .sqlite: "SELECT name FROM sqlite_schema WHERE type IN ('table', 'index')"
        case .postgres:
            """
            SELECT c.relname FROM pg_class c
            LEFT JOIN pg_index i ON i.indexrelid = c.oid
            WHERE c.relkind IN ('r', 'i') AND c.relnamespace = (
                SELECT n.oid FROM pg_namespace n WHERE n.nspname = current_schema())
                AND (i.indexrelid IS NULL OR (i.indisvalid AND i.indisready))
            """
        }
    }
}
