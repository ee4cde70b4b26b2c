import Domain
import SQLText
import UseCases
import WorkflowEngine

/// The SQL of the history: rows are added, never changed.
struct EventQueries: EventRows {
    let connection: any SQLConnection

    func list(of application: ApplicationID) throws -> [ApplicationEvent] {
        try connection.rows(
            "SELECT \(fragment: Self.columns) FROM events e WHERE e.application_id = \(application) ORDER BY e.ordinal",
            Self.read)
    }

    func append(_ event: ApplicationEvent) throws {
        let decision = JSONValue.object(event.decision.mapValues(JSONValue.text)).canonicalText
        try connection.run(
            """
            INSERT INTO events (application_id, ordinal, kind, from_state, from_stage, to_state, to_stage, position,
                account_id, actor_name, unit_id, unit_name, contact_phone, at, text, decision, pass, snapshot_digest,
                previous_hash, hash, deputy_for)
            VALUES (\(event.application), \(event.ordinal), \(event.kind), \(event.from.name), \(event.from.stage),
                \(event.to.name), \(event.to.stage), \(event.position), \(event.account), \(event.actorName),
                \(event.unit), \(event.unitName), \(event.contactPhone), \(event.at), \(event.text), \(decision),
                \(event.pass), \(event.snapshotDigest), \(event.previousHash), \(event.hash),
                \(event.deputyFor))
            """)
    }

    static let columns: SQL = """
        e.application_id, e.ordinal, e.kind, e.from_state, e.from_stage, e.to_state, e.to_stage, e.position,
        e.account_id, e.actor_name, e.unit_id, e.unit_name, e.contact_phone, e.at, e.text, e.decision, e.pass,
        e.snapshot_digest, e.previous_hash, e.hash, e.deputy_for
        """

    static func read(_ row: any SQLRow) throws -> ApplicationEvent { try read(row, from: 0) }

    /// - Parameter first: the number of the event's first column in the row.
    static func read(_ row: any SQLRow, from first: Int) throws -> ApplicationEvent {
        let application: ApplicationID = row.id(first)
        let stage = { (column: Int) in row.optionalInt(first + column).map(Int.init) }
        guard let from = ApplicationState(name: row.text(first + 3), stage: stage(4)),
            let to = ApplicationState(name: row.text(first + 5), stage: stage(6)),
            case .object(let decision) = try JSONValue(parsing: row.text(first + 15))
        else { throw UnreadableRow(table: "events", column: "state", id: application.text) }
        return ApplicationEvent(
            application: application, ordinal: Int(row.int(first + 1)), kind: row.text(first + 2), from: from, to: to,
            position: stage(7), account: row.id(first + 8), actorName: row.text(first + 9),
            unit: row.optionalID(first + 10), unitName: row.text(first + 11), contactPhone: row.text(first + 12),
            at: row.instant(first + 13), text: row.text(first + 14),
            decision: decision.compactMapValues(\.textValue), pass: Int(row.int(first + 16)),
            snapshotDigest: row.text(first + 17), previousHash: row.text(first + 18), hash: row.text(first + 19),
            deputyFor: row.optionalID(first + 20))
    }
}
