import Domain
import SQLText
import UseCases

/// The SQL of employer bindings; unique indexes keep one bound and one pending row per person.
struct BindingQueries: BindingRows {
    let connection: any SQLConnection

    func find(_ id: BindingID) throws -> Binding? {
        try connection.first("\(fragment: Self.selection) WHERE g.id = \(id)", Self.read)
    }

    func bound(_ person: PersonID) throws -> Binding? {
        try connection.first(
            "\(fragment: Self.selection) WHERE g.person_id = \(person) AND g.state = 'bound'", Self.read)
    }

    func pending(_ person: PersonID) throws -> Binding? {
        try connection.first(
            "\(fragment: Self.selection) WHERE g.person_id = \(person) AND g.state = 'pending'", Self.read)
    }

    func list(unit: UnitID) throws -> [Binding] {
        try connection.rows(
            """
            \(fragment: Self.selection)
            WHERE g.unit_id = \(unit) AND g.state IN ('pending', 'bound', 'refused')
            ORDER BY CASE g.state WHEN 'pending' THEN 0 ELSE 1 END, g.requested_at DESC
            LIMIT 500
            """, Self.read)
    }

    func bound(to units: Set<UnitID>) throws -> [Binding] {
        try connection.rows(
            "\(fragment: Self.selection) WHERE g.unit_id IN (\(list: units.sorted())) AND g.state = 'bound'", Self.read)
    }

    func insert(_ binding: Binding) throws -> Bool {
        try connection.run(
            """
            INSERT INTO bindings (id, person_id, unit_id, state, statement, requested_at, decided_at, reason)
            VALUES (\(binding.id), \(binding.person), \(binding.unit), \(binding.state.rawValue),
                \(binding.statement), \(binding.requestedAt), \(binding.decidedAt), \(binding.reason))
            ON CONFLICT DO NOTHING
            """) == 1
    }

    func decide(
        _ id: BindingID, as state: Binding.State, reason: String, by account: AccountID, at now: Instant
    ) throws -> Bool {
        if state == .bound {
            try connection.run(
                """
                UPDATE bindings SET state = 'superseded'
                WHERE state = 'bound' AND person_id = (SELECT p.person_id FROM bindings p
                                                       WHERE p.id = \(id) AND p.state = 'pending')
                """)
        }
        return try connection.run(
            """
            UPDATE bindings
            SET state = \(state.rawValue), decided_at = \(now), decided_by = \(account), reason = \(reason)
            WHERE id = \(id) AND state = 'pending'
            """) == 1
    }

    private static let selection: SQL = """
        SELECT g.id, g.person_id, p.name, g.unit_id, u.name, g.state, g.statement, g.requested_at, g.decided_at,
            g.reason
        FROM bindings g
        JOIN persons p ON p.id = g.person_id
        JOIN units u ON u.id = g.unit_id
        """

    private static func read(_ row: any SQLRow) throws -> Binding {
        let id: BindingID = row.id(0)
        guard let state = Binding.State(rawValue: row.text(5)) else {
            throw UnreadableRow(table: "bindings", column: "state", id: id.text)
        }
        return Binding(
            id: id, person: row.id(1), personName: row.text(2), unit: row.id(3), unitName: row.text(4), state: state,
            statement: row.text(6), requestedAt: row.instant(7), decidedAt: row.optionalInstant(8),
            reason: row.text(9))
    }
}
