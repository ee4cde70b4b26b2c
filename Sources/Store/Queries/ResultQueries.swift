import Domain
import SQLText
import UseCases

/// The SQL of what came of applications.
struct ResultQueries: ResultRows {
    let connection: any SQLConnection

    func approved(in batch: BatchID) throws -> [ApplicationResult] {
        try connection.rows(
            """
            SELECT \(fragment: ApplicationQueries.columns), a.listed, \(fragment: EventQueries.columns)
            FROM applications a JOIN events e ON e.application_id = a.id AND e.ordinal = \(fragment: Self.last)
            WHERE a.batch_id = \(batch) AND a.state = 'approved'
            ORDER BY a.number
            """, Self.read)
    }

    func rejected(in programme: ProgrammeID, limit: Int) throws -> [ApplicationResult] {
        try connection.rows(
            """
            SELECT \(fragment: ApplicationQueries.columns), a.listed, \(fragment: EventQueries.columns)
            FROM applications a JOIN events e ON e.application_id = a.id AND e.ordinal = \(fragment: Self.last)
            WHERE a.programme = \(programme) AND a.state = 'rejected'
            ORDER BY a.updated_at DESC, a.id
            LIMIT \(limit)
            """, Self.read)
    }

    func countRejected(in batch: BatchID) throws -> Int {
        try connection.first(
            "SELECT count(*) FROM applications WHERE batch_id = \(batch) AND state = 'rejected'"
        ) { Int($0.int(0)) } ?? 0
    }

    func decisions(in batch: BatchID) throws -> [ApplicationID: [String: String]] {
        var decisions: [ApplicationID: [String: String]] = [:]
        let events = try connection.rows(
            """
            SELECT \(fragment: EventQueries.columns)
            FROM applications a JOIN events e ON e.application_id = a.id AND e.pass = a.pass
            WHERE a.batch_id = \(batch) AND a.state = 'approved' AND e.decision <> '{}'
            ORDER BY e.application_id, e.ordinal
            """, EventQueries.read)
        for event in events { decisions[event.application, default: [:]].merge(event.decision) { _, later in later } }
        return decisions
    }

    /// The event that led to where the application stands.
    private static let last: SQL = """
        (SELECT max(x.ordinal) FROM events x
         WHERE x.application_id = a.id AND x.to_state = a.state AND x.from_state <> a.state)
        """

    private static func read(_ row: any SQLRow) throws -> ApplicationResult {
        let count = ApplicationQueries.columnCount
        guard case .object(let listed) = try JSONValue(parsing: row.text(count)) else {
            throw UnreadableRow(table: "applications", column: "listed", id: row.text(0))
        }
        return ApplicationResult(
            application: try ApplicationQueries.read(row), decidedBy: try EventQueries.read(row, from: count + 1),
            listed: listed.compactMapValues(\.textValue))
    }
}
