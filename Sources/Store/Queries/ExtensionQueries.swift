import Domain
import Programmes
import SQLText
import UseCases

/// The SQL of longer deadlines.
struct ExtensionQueries: ExtensionRows {
    let connection: any SQLConnection

    func list(of batch: BatchID) throws -> [DeadlineExtension] {
        try connection.rows(
            "\(fragment: Self.selection) WHERE x.batch_id = \(batch) ORDER BY x.at DESC, x.id DESC", Self.read)
    }

    func list(of batch: BatchID, unit: UnitID) throws -> [DeadlineExtension] {
        try connection.rows(
            "\(fragment: Self.selection) WHERE x.batch_id = \(batch) AND x.unit_id = \(unit) ORDER BY x.at, x.id",
            Self.read)
    }

    func insert(_ granted: DeadlineExtension) throws {
        try connection.run(
            """
            INSERT INTO deadline_extensions (id, batch_id, unit_id, deadline, until, reason, account_id, actor_name, at)
            VALUES (\(granted.id), \(granted.batch), \(granted.unit), \(granted.deadline.rawValue), \(granted.until),
                \(granted.reason), \(granted.account), \(granted.actorName), \(granted.at))
            """)
    }

    private static let selection: SQL = """
        SELECT x.id, x.batch_id, x.unit_id, u.name, x.deadline, x.until, x.reason, x.account_id, x.actor_name, x.at
        FROM deadline_extensions x
        JOIN units u ON u.id = x.unit_id
        """

    private static func read(_ row: any SQLRow) throws -> DeadlineExtension {
        guard let deadline = Deadline(rawValue: row.text(4)) else {
            throw UnreadableRow(table: "deadline_extensions", column: "deadline", id: row.text(0))
        }
        return DeadlineExtension(
            id: row.id(0), batch: row.id(1), unit: row.id(2), unitName: row.text(3), deadline: deadline,
            until: row.instant(5), reason: row.text(6), account: row.id(7), actorName: row.text(8), at: row.instant(9))
    }
}
