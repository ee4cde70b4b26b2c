import SQLText
import Store
import TestSupport
import Testing

/// The migrations are written once for each engine and must not drift apart.
@Suite("The schemas of both engines")
struct SchemaTests {
    @Test func everyColumnIsThereWithTheSameTypeAndOrder() async throws {
        let sqlite = try await lines(
            .sqlite,
            """
            SELECT m.name || '.' || c.name || ' ' || CASE c.type WHEN 'INTEGER' THEN 'bigint' ELSE lower(c.type) END
                || CASE WHEN c."notnull" = 1 OR c.pk > 0 THEN ' required' ELSE '' END
            FROM sqlite_schema m, pragma_table_info(m.name) c
            WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND m.name <> 'schema_migrations'
            ORDER BY m.name, c.cid
            """)
        let postgres = try await lines(
            .postgres,
            """
            SELECT table_name || '.' || column_name || ' ' || data_type
                || CASE is_nullable WHEN 'NO' THEN ' required' ELSE '' END
            FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name <> 'schema_migrations'
            ORDER BY CAST(table_name AS text) COLLATE "C", ordinal_position
            """)
        #expect(sqlite.count > 150)
        #expect(postgres == sqlite)
    }

    @Test func everyNamedIndexIsThere() async throws {
        let sqlite = try await lines(
            .sqlite, "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name")
        let postgres = try await lines(
            .postgres,
            """
            SELECT i.indexname FROM pg_indexes i
            WHERE i.schemaname = 'public' AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conname = i.indexname)
            ORDER BY CAST(i.indexname AS text) COLLATE "C"
            """)
        #expect(!sqlite.isEmpty)
        #expect(postgres == sqlite)
    }

    @Test func everyForeignKeyIsThere() async throws {
        let sqlite = try await lines(
            .sqlite,
            """
            SELECT m.name || '.' || f."from" || ' ' || f."table" || '.' || f."to"
            FROM sqlite_schema m, pragma_foreign_key_list(m.name) f
            WHERE m.type = 'table'
            ORDER BY 1
            """)
        let postgres = try await lines(
            .postgres,
            """
            SELECT CAST(CAST(k.conrelid AS regclass) AS text) || '.' || a.attname || ' '
                || CAST(CAST(k.confrelid AS regclass) AS text) || '.' || b.attname COLLATE "C"
            FROM pg_constraint k
            JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
            JOIN pg_attribute b ON b.attrelid = k.confrelid AND b.attnum = k.confkey[1]
            WHERE k.contype = 'f'
            ORDER BY 1
            """)
        #expect(!sqlite.isEmpty)
        #expect(postgres == sqlite)
    }

    /// A text without `COLLATE "C"` is sorted by the server's dictionaries, which change with its system.
    @Test func everyTextIsComparedByteByByte() async throws {
        let others = try await lines(
            .postgres,
            """
            SELECT table_name || '.' || column_name FROM information_schema.columns
            WHERE table_schema = 'public' AND table_name <> 'schema_migrations' AND data_type = 'text'
                AND collation_name IS DISTINCT FROM 'C'
            """)
        #expect(others.isEmpty)
    }

    private func lines(_ backend: Backend, _ sql: SQL) async throws -> [String] {
        try await TestSite.run(on: backend) { site in
            try await site.database.read { connection in try connection.rows(sql) { $0.text(0) } }
        }
    }
}
