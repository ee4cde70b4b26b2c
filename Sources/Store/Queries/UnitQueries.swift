import Domain
import SQLText
import UseCases

/// The SQL of units and their tree.
struct UnitQueries: UnitRows {
    let connection: any SQLConnection

    func find(_ id: UnitID) throws -> Unit? {
        try connection.first("\(fragment: Self.selection) WHERE u.id = \(id)", Self.read)
    }

    func searchEmployers(_ text: String, limit: Int) throws -> [Unit] {
        let pattern = LikePattern.containing(text)
        return try connection.rows(
            """
            \(fragment: Self.selection)
            WHERE u.kind IN ('employer', 'park') AND lower(u.name) LIKE \(pattern) ESCAPE '\\'
            ORDER BY u.name
            LIMIT \(limit)
            """, Self.read)
    }

    func find(named text: String) throws -> Unit? {
        guard !text.isEmpty else { return nil }
        let found = try connection.rows(
            "\(fragment: Self.selection) WHERE u.name = \(text) OR u.credit_code = \(text.uppercased()) LIMIT 2",
            Self.read)
        return found.count == 1 ? found.first : nil
    }

    func list(kind: UnitKind) throws -> [Unit] {
        try connection.rows("\(fragment: Self.selection) WHERE u.kind = \(kind.rawValue) ORDER BY u.name", Self.read)
    }

    func insert(_ unit: Unit, from day: CivilDate) throws {
        try connection.run(
            """
            INSERT INTO units (id, name, kind, type, credit_code, registered_division, insured_division,
                location_division, is_first_level, phone)
            VALUES (\(unit.id), \(unit.name), \(unit.kind.rawValue), \(unit.type), \(unit.creditCode),
                \(unit.registeredDivision), \(unit.insuredDivision), \(unit.locationDivision), \(unit.isFirstLevel),
                \(unit.phone))
            """)
        guard let parent = unit.parent else { return }
        try connection.run(
            """
            INSERT INTO unit_parents (unit_id, parent_id, valid_from) VALUES (\(unit.id), \(parent), \(day.dayNumber))
            """)
    }

    private static let selection: SQL = """
        SELECT u.id, u.name, u.kind, u.type, u.credit_code, u.registered_division, u.insured_division,
            u.location_division, p.parent_id, u.is_first_level, u.phone
        FROM units u
        LEFT JOIN unit_parents p ON p.unit_id = u.id AND p.valid_to IS NULL
        """

    private static func read(_ row: any SQLRow) throws -> Unit {
        let id: UnitID = row.id(0)
        guard let kind = UnitKind(rawValue: row.text(2)) else {
            throw UnreadableRow(table: "units", column: "kind", id: id.text)
        }
        return Unit(
            id: id, name: row.text(1), kind: kind, type: row.text(3), creditCode: row.text(4),
            registeredDivision: row.text(5), insuredDivision: row.text(6), locationDivision: row.text(7),
            parent: row.optionalID(8), isFirstLevel: row.bool(9), phone: row.text(10))
    }
}
