import Domain
package import SQLText

/// Moves everything that a site's database holds into an empty one of another engine, and proves that it is the same.
///
/// Nobody else may write either of them meanwhile. The target is filled in one transaction: it is empty or complete.
package struct SiteCopy: Sendable {
    /// Why nothing was copied, or why the copy is not to be used.
    package enum Failure: Error, Hashable, Sendable, CustomStringConvertible {
        case targetHoldsRows(table: String)
        /// The databases were made by different programs.
        case schemasDiffer(table: String)
        case tablesDiffer([String])
        /// The target's engine undid the transaction and would begin again, for which the rows are gone.
        case interrupted

        package var description: String {
            switch self {
            case .targetHoldsRows(let table): "the target is not empty: it has rows in \(table); nothing was changed"
            case .schemasDiffer(let table): "the databases have different tables (\(table)): migrate both first"
            case .tablesDiffer(let tables):
                "the copy is not the same in \(tables.joined(separator: ", ")): do not use it"
            case .interrupted: "the target's server broke the copy off: try again"
            }
        }
    }

    /// What was copied, in the order of the tables.
    package struct Report: Sendable {
        package let tables: [(name: String, rows: Int)]
        package var rows: Int { tables.reduce(0) { $0 + $1.rows } }
    }

    /// Kept by the migrator of each database itself.
    private static let own: Set<String> = ["schema_migrations"]
    private static let portion = 200

    private let source: any Database
    private let target: any Database

    /// - Parameter target: with this program's schema and no rows.
    package init(from source: any Database, to target: any Database) {
        (self.source, self.target) = (source, target)
    }

    /// - Throws: ``Failure``, `SQLFailure`.
    package func callAsFunction() async throws -> Report {
        let tables = try await tables()
        try await refuseRows(in: tables)
        try await pour(tables)
        return try await prove(tables)
    }

    // MARK: Before

    private func tables() async throws -> [TableCatalog.Table] {
        let (from, to) = (try await catalogue(of: source), try await catalogue(of: target))
        for (name, table) in from where to[name] != table { throw Failure.schemasDiffer(table: name) }
        if let extra = to.keys.first(where: { from[$0] == nil }) { throw Failure.schemasDiffer(table: extra) }
        return try await target.read { try TableCatalog(of: $0).tables.filter { !Self.own.contains($0.name) } }
    }

    private func catalogue(of database: any Database) async throws -> [String: TableCatalog.Table] {
        let catalogue = try await database.read { try TableCatalog(of: $0) }
        return Dictionary(catalogue.tables.map { ($0.name, $0) }) { first, _ in first }
    }

    private func refuseRows(in tables: [TableCatalog.Table]) async throws {
        let used = try await target.read { connection in
            try tables.first { table in
                try connection.first("SELECT 1 FROM \(name: table.identifier) LIMIT 1") { _ in true } ?? false
            }
        }
        if let used { throw Failure.targetHoldsRows(table: used.name) }
    }

    // MARK: Copying

    private func pour(_ tables: [TableCatalog.Table]) async throws {
        let pipe = RowPipe()
        async let reading: Void = source.read { connection in
            do {
                for table in tables { try Self.read(table, of: connection, into: pipe) }
                pipe.finish()
            } catch {
                pipe.breakOff()
                throw error
            }
        }
        do {
            try await target.write { connection in
                // The engine may begin anew after a failure; what was taken once does not come again.
                guard pipe.begin() else { throw pipe.failure ?? Failure.interrupted }
                do {
                    while let portion = try pipe.take() { try Self.insert(portion, into: connection) }
                    try Self.advanceIdentities(of: tables, in: connection)
                } catch {
                    pipe.failure = error
                    throw error
                }
            }
        } catch {
            pipe.breakOff()
            // The reader's own failure says more than that the pipe broke.
            if error is RowPipe.Broken { try await reading }
            throw error
        }
        try await reading
    }

    private static func read(
        _ table: TableCatalog.Table, of connection: any SQLConnection, into pipe: RowPipe
    ) throws {
        var rows: [[SQLValue]] = []
        try connection.visit(table.selection) { row in
            rows.append(table.columns.enumerated().map { row.value($0.offset, $0.element.kind) })
            if rows.count == portion {
                try pipe.put(.init(table: table, rows: rows))
                rows = []
            }
            return true
        }
        if !rows.isEmpty { try pipe.put(.init(table: table, rows: rows)) }
    }

    private static func insert(_ portion: RowPipe.Portion, into connection: any SQLConnection) throws {
        let rows = portion.rows.map { row in "(\(list: row))" as SQL }
        try connection.run(
            """
            INSERT INTO \(name: portion.table.identifier) (\(fragment: portion.table.names))
            VALUES \(fragment: rows.joined(by: ", "))
            """)
    }

    /// Numbers that the engine gives go on after those that were copied.
    private static func advanceIdentities(
        of tables: [TableCatalog.Table], in connection: any SQLConnection
    ) throws {
        guard connection.dialect.engine == .postgres else { return }
        let identities = try connection.rows(
            """
            SELECT table_name, column_name FROM information_schema.columns
            WHERE table_schema = current_schema() AND is_identity = 'YES'
            """
        ) { (table: $0.text(0), column: $0.text(1)) }
        for (table, column) in identities {
            guard let table = SQLIdentifier(table), let column = SQLIdentifier(column) else { continue }
            _ = try connection.first(
                """
                SELECT setval(pg_get_serial_sequence(\(table.name), \(column.name)),
                    (SELECT COALESCE(max(\(name: column)), 0) + 1 FROM \(name: table)), false)
                """
            ) { $0.int(0) }
        }
    }

    // MARK: Afterwards

    private func prove(_ tables: [TableCatalog.Table]) async throws -> Report {
        async let before = digests(of: tables, in: source)
        async let after = digests(of: tables, in: target)
        let (from, to) = try await (before, after)
        let different = zip(tables, zip(from, to)).filter { $1.0 != $1.1 }.map(\.0.name)
        guard different.isEmpty else { throw Failure.tablesDiffer(different) }
        return Report(tables: zip(tables, to).map { (name: $0.name, rows: $1.count) })
    }

    private func digests(of tables: [TableCatalog.Table], in database: any Database) async throws -> [TableDigest] {
        try await database.read { connection in
            try tables.map { try TableDigest(of: $0, in: connection) }
        }
    }
}
