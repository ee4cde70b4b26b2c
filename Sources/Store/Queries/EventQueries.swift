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

    static func read(_ row: any SQLRow) throws -> ApplicationEvent {
        let application: ApplicationID = row.id(0)
        guard let from = ApplicationState(name: row.text(3), stage: row.optionalInt(4).map(Int.init)),
            let to = ApplicationState(name: row.text(5), stage: row.optionalInt(6).map(Int.init)),
            case .object(let decision) = try JSONValue(parsing: row.text(15))
        else { throw UnreadableRow(table: "events", column: "state", id: application.text) }
        return ApplicationEvent(
            application: application, ordinal: Int(row.int(1)), kind: row.text(2), from: from, to: to,
            position: row.optionalInt(7).map(Int.init), account: row.id(8), actorName: row.text(9),
            unit: row.optionalID(10), unitName: row.text(11), contactPhone: row.text(12), at: row.instant(13),
            text: row.text(14), decision: decision.compactMapValues(\.textValue), pass: Int(row.int(16)),
            snapshotDigest: row.text(17), previousHash: row.text(18), hash: row.text(19),
            deputyFor: row.optionalID(20))
    }
}
