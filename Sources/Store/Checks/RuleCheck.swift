import SQLText
import UseCases

/// I10: every CHECK holds for every row.
struct RuleCheck {
    let connection: any SQLConnection

    func findings() throws -> [CheckFinding] {
        switch connection.dialect.engine {
        case .sqlite: try sqlite()
        case .postgres: try postgres()
        }
    }

    private func sqlite() throws -> [CheckFinding] {
        try RuleStatements.all.compactMap { rule in
            let broken = try connection.first(rule.broken) { $0.int(0) } ?? 0
            guard broken > 0 else { return nil }
            return CheckFinding(.ruleBroken, "table \(rule.table)", "\(broken) rows do not keep its rules")
        }
    }

    /// Each rule as a statement of its own, made by the server from its catalogue.
    private func postgres() throws -> [CheckFinding] {
        let rows = try connection.rows(
            """
            SELECT c.conname, CAST((xpath('/row/broken/text()', query_to_xml(format(
                'SELECT count(*) AS broken FROM %s WHERE NOT (%s)',
                CAST(c.conrelid AS regclass), pg_get_expr(c.conbin, c.conrelid)), false, true, '')))[1] AS text)
            FROM pg_constraint c
            WHERE c.contype = 'c' AND c.connamespace = (
                SELECT n.oid FROM pg_namespace n WHERE n.nspname = current_schema())
            ORDER BY c.conname
            """
        ) { (name: $0.text(0), broken: Int($0.text(1)) ?? 1) }
        return try rows.filter { $0.broken > 0 }.map { row in
            CheckFinding(.ruleBroken, "rule \(row.name)", "\(row.broken) rows do not keep it")
        } + notValidated()
    }

    private func notValidated() throws -> [CheckFinding] {
        try connection.rows(
            """
            SELECT c.conname FROM pg_constraint c
            WHERE NOT c.convalidated AND c.connamespace = (
                SELECT n.oid FROM pg_namespace n WHERE n.nspname = current_schema())
            ORDER BY c.conname
            """
        ) { CheckFinding(.ruleBroken, "rule \($0.text(0))", "it was never held against the rows that were there") }
    }
}
