package import SQLText

/// The tables of a database as the database itself describes them.
package struct TableCatalog: Hashable, Sendable {
    /// What a column holds.
    package enum Kind: String, Sendable {
        case integer, text, blob
    }

    package struct Column: Hashable, Sendable {
        package let name: SQLIdentifier
        package let kind: Kind
    }

    package struct Table: Hashable, Sendable {
        package let name: String
        package let identifier: SQLIdentifier
        package let columns: [Column]
    }

    /// In the order in which they were made, so that a table stands behind those it refers to.
    package let tables: [Table]

    /// A table that this program cannot have made.
    package struct Strange: Error, CustomStringConvertible {
        package let table: String
        package let column: String

        package var description: String { "the table \(table) has a column \(column) of a kind that is not Bole's" }
    }

    /// - Throws: ``Strange``, `SQLFailure`.
    package init(of connection: any SQLConnection) throws {
        let rows = try connection.rows(Self.question(connection.dialect.engine)) {
            (table: $0.text(0), column: $0.text(1), type: $0.text(2).lowercased())
        }
        var tables: [Table] = []
        for row in rows {
            guard let table = SQLIdentifier(row.table), let name = SQLIdentifier(row.column),
                let kind = Self.kinds[row.type]
            else { throw Strange(table: row.table, column: row.column) }
            let before = tables.last?.name == row.table ? tables.removeLast().columns : []
            let columns = before + [Column(name: name, kind: kind)]
            tables.append(Table(name: row.table, identifier: table, columns: columns))
        }
        self.tables = tables
    }

    private static let kinds: [String: Kind] = [
        "integer": .integer, "bigint": .integer, "text": .text, "blob": .blob, "bytea": .blob,
    ]

    private static func question(_ engine: Engine) -> SQL {
        switch engine {
        case .sqlite:
            """
            SELECT m.name, c.name, c.type
            FROM sqlite_master m JOIN pragma_table_info(m.name) c
            WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
            ORDER BY m.rowid, c.cid
            """
        case .postgres:
            """
            SELECT t.relname, c.attname, format_type(c.atttypid, NULL)
            FROM pg_class t JOIN pg_attribute c ON c.attrelid = t.oid
            WHERE t.relkind = 'r' AND t.relnamespace = current_schema()::regnamespace
                AND c.attnum > 0 AND NOT c.attisdropped
            ORDER BY t.oid, c.attnum
            """
        }
    }
}

extension SQLRow {
    /// A column as the value that it was bound from.
    func value(_ column: Int, _ kind: TableCatalog.Kind) -> SQLValue {
        if isNull(column) { return .null }
        return switch kind {
        case .integer: .integer(int(column))
        case .text: .text(text(column))
        case .blob: .blob(blob(column))
        }
    }
}
