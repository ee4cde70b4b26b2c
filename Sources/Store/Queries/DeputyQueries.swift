import Domain
import SQLText
import UseCases

/// The SQL of deputies.
struct DeputyQueries: DeputyRows {
    let connection: any SQLConnection

    func find(_ id: DeputyID) throws -> Deputy? {
        try connection.first("\(fragment: Self.selection) WHERE d.id = \(id)", Self.read)
    }

    func list(of unit: UnitID) throws -> [Deputy] {
        try connection.rows(
            "\(fragment: Self.selection) WHERE d.unit_id = \(unit) ORDER BY d.named_at DESC, d.id DESC LIMIT 200",
            Self.read)
    }

    func colleagues(in unit: UnitID, besides account: AccountID) throws -> [ReadDeputies.Colleague] {
        try connection.rows(
            """
            SELECT a.login, a.display_name
            FROM bindings b
            JOIN accounts a ON a.person_id = b.person_id
            JOIN units u ON u.id = b.unit_id
            WHERE b.unit_id = \(unit) AND b.state = 'bound' AND a.is_active = 1 AND a.id <> \(account)
                AND (a.listener = 'intranet' OR u.kind NOT IN ('district', 'authority'))
            ORDER BY a.display_name, a.login
            LIMIT 200
            """
        ) { ReadDeputies.Colleague(login: $0.text(0), name: $0.text(1), unit: unit) }
    }

    func insert(_ deputy: Deputy) throws -> Bool {
        try connection.run(
            """
            INSERT INTO deputies (id, unit_id, account_id, principal_id, valid_from, valid_to, named_at)
            SELECT \(deputy.id), u.id, \(deputy.account), \(deputy.principal), CAST(\(deputy.validFrom) AS BIGINT),
                CAST(\(deputy.validTo) AS BIGINT), CAST(\(deputy.namedAt) AS BIGINT)
            FROM units u
            WHERE u.id = \(deputy.unit) AND NOT EXISTS (
                SELECT 1 FROM deputies o
                WHERE o.unit_id = \(deputy.unit) AND o.account_id = \(deputy.account)
                    AND o.valid_from < \(deputy.validTo) AND coalesce(o.ended_at, o.valid_to) > \(deputy.validFrom))
            """) == 1
    }

    func end(_ id: DeputyID, by account: AccountID, at now: Instant) throws -> Bool {
        try connection.run(
            """
            UPDATE deputies SET ended_at = \(now), ended_by = \(account)
            WHERE id = \(id) AND ended_at IS NULL AND valid_to > \(now)
            """) == 1
    }

    private static let selection: SQL = """
        SELECT d.id, d.unit_id, d.account_id, a.display_name, d.principal_id, p.display_name, d.valid_from, d.valid_to,
            d.named_at, d.ended_at
        FROM deputies d
        JOIN accounts a ON a.id = d.account_id
        JOIN accounts p ON p.id = d.principal_id
        """

    private static func read(_ row: any SQLRow) throws -> Deputy {
        Deputy(
            id: row.id(0), unit: row.id(1), account: row.id(2), accountName: row.text(3), principal: row.id(4),
            principalName: row.text(5), validFrom: row.instant(6), validTo: row.instant(7), namedAt: row.instant(8),
            endedAt: row.optionalInstant(9))
    }
}
