import SQLText
import UseCases

/// I10: what the engine itself finds wrong with its pages and indexes.
struct EngineCheck {
    let connection: any SQLConnection

    func findings() throws -> [CheckFinding] {
        switch connection.dialect.engine {
        case .sqlite: try sqlite()
        case .postgres: try postgres()
        }
    }

    private func sqlite() throws -> [CheckFinding] {
        try connection.rows("PRAGMA integrity_check(200)") { $0.text(0) }.filter { $0 != "ok" }.map { line in
            let isRule = line.hasPrefix("CHECK constraint") || line.hasPrefix("NULL value")
            return CheckFinding(isRule ? .ruleBroken : .databaseDamaged, "database", line)
        }
    }

    /// Pages and B-trees where the extension `amcheck` is installed and this user may use it; an index that is found
    /// damaged there ends the statement with its name.
    private func postgres() throws -> [CheckFinding] {
        let isInstalled = try connection.first("SELECT 1 FROM pg_extension WHERE extname = 'amcheck'") { _ in true }
        guard isInstalled ?? false else { return [] }
        let isAllowed = try connection.first(
            """
            SELECT CASE WHEN has_function_privilege('bt_index_check(regclass, boolean)', 'execute') THEN 1 ELSE 0 END
            """
        ) { $0.bool(0) }
        guard isAllowed ?? false else { return [] }
        return try heaps() + indexes()
    }

    private func heaps() throws -> [CheckFinding] {
        try connection.rows(
            """
            SELECT c.relname, h.msg FROM pg_class c, LATERAL verify_heapam(c.oid) h
            WHERE c.relkind = 'r' AND c.relnamespace = (
                SELECT n.oid FROM pg_namespace n WHERE n.nspname = current_schema())
            LIMIT 200
            """
        ) { CheckFinding(.databaseDamaged, "table \($0.text(0))", $0.text(1)) }
    }

    private func indexes() throws -> [CheckFinding] {
        _ = try connection.rows(
            """
            SELECT c.relname, CAST(bt_index_check(c.oid, true) AS text)
            FROM pg_class c
            JOIN pg_am m ON m.oid = c.relam AND m.amname = 'btree'
            WHERE c.relkind = 'i' AND c.relnamespace = (
                SELECT n.oid FROM pg_namespace n WHERE n.nspname = current_schema())
            """
        ) { $0.text(0) }
        return []
    }
}
