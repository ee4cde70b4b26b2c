import SQLText
import UseCases

/// I10: every row that refers to another finds it, also where the engine was told not to look.
struct ReferenceCheck {
    let connection: any SQLConnection

    func findings() throws -> [CheckFinding] {
        switch connection.dialect.engine {
        case .sqlite: try sqlite()
        case .postgres: try postgres()
        }
    }

    private func sqlite() throws -> [CheckFinding] {
        var broken: [String: Int] = [:]
        try connection.visit("PRAGMA foreign_key_check") { row in
            broken["\(row.text(0)) that refer to \(row.text(2))", default: 0] += 1
            return true
        }
        return broken.sorted { $0.key < $1.key }.map { finding("rows of \($0.key)", $0.value) }
    }

    /// Each foreign key as a statement of its own, made by the server from its catalogue.
    private func postgres() throws -> [CheckFinding] {
        let rows = try connection.rows(
            """
            SELECT c.conname, c.convalidated, CAST((xpath('/row/broken/text()', query_to_xml(format(
                'SELECT count(*) AS broken FROM %s x WHERE %s AND NOT EXISTS (SELECT 1 FROM %s y WHERE %s)',
                CAST(c.conrelid AS regclass), k.given, CAST(c.confrelid AS regclass), k.joined), false, true, '')))[1]
                AS text)
            FROM pg_constraint c, LATERAL (
                SELECT string_agg(format('x.%I IS NOT NULL', a.attname), ' AND ') AS given,
                    string_agg(format('y.%I = x.%I', b.attname, a.attname), ' AND ') AS joined
                FROM unnest(c.conkey, c.confkey) AS pair(own, other)
                JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = pair.own
                JOIN pg_attribute b ON b.attrelid = c.confrelid AND b.attnum = pair.other) k
            WHERE c.contype = 'f' AND c.connamespace = (
                SELECT n.oid FROM pg_namespace n WHERE n.nspname = current_schema())
            ORDER BY c.conname
            """
        ) { (name: $0.text(0), broken: Int($0.text(2)) ?? 1) }
        return rows.filter { $0.broken > 0 }.map { finding("foreign key \($0.name)", $0.broken) }
    }

    private func finding(_ subject: String, _ count: Int) -> CheckFinding {
        CheckFinding(.referenceBroken, subject, "\(count) refer to a row that is not there")
    }
}
