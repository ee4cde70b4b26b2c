import SQLText
import Testing

/// Something that somebody with the database in his hands could do to a history.
struct Tampering: Sendable, CustomTestStringConvertible {
    /// The altered column of `events`; `nil` for rows that come or go.
    let column: String?
    let statement: SQL
    let testDescription: String

    private init(_ column: String?, _ description: String, _ statement: SQL) {
        (self.column, testDescription, self.statement) = (column, description, statement)
    }

    private static func column(_ name: String, _ statement: SQL) -> Tampering {
        Tampering(name, name, statement)
    }

    /// One alteration of every column of the third event, a pass.
    static let columns: [Tampering] = [
        column(
            "application_id",
            """
            UPDATE events SET application_id = (SELECT a.id FROM applications a WHERE a.person_id = 'person-wang')
            WHERE ordinal = 3
            """),
        column("ordinal", "UPDATE events SET ordinal = 30 WHERE ordinal = 3"),
        column("kind", "UPDATE events SET kind = 'return' WHERE ordinal = 3"),
        column("from_state", "UPDATE events SET from_state = 'publicity' WHERE ordinal = 3"),
        column("from_stage", "UPDATE events SET from_stage = 1 WHERE ordinal = 3"),
        column("to_state", "UPDATE events SET to_state = 'publicity' WHERE ordinal = 3"),
        column("to_stage", "UPDATE events SET to_stage = 2 WHERE ordinal = 3"),
        column("position", "UPDATE events SET position = NULL WHERE ordinal = 3"),
        column("account_id", "UPDATE events SET account_id = 'for-bureau' WHERE ordinal = 3"),
        column("actor_name", "UPDATE events SET actor_name = 'Nobody' WHERE ordinal = 3"),
        column("unit_id", "UPDATE events SET unit_id = 'academy' WHERE ordinal = 3"),
        column("unit_name", "UPDATE events SET unit_name = 'Elsewhere' WHERE ordinal = 3"),
        column("deputy_for", "UPDATE events SET deputy_for = account_id WHERE ordinal = 3"),
        column("contact_phone", "UPDATE events SET contact_phone = '' WHERE ordinal = 3"),
        column("at", "UPDATE events SET at = at - 1 WHERE ordinal = 3"),
        column("text", "UPDATE events SET text = text || ' ' WHERE ordinal = 3"),
        column("decision", "UPDATE events SET decision = '{\"tier\":\"First\"}' WHERE ordinal = 3"),
        column("pass", "UPDATE events SET pass = 2 WHERE ordinal = 3"),
        column("snapshot_digest", "UPDATE events SET snapshot_digest = '' WHERE ordinal = 3"),
        column("previous_hash", "UPDATE events SET previous_hash = '' WHERE ordinal = 3"),
        column("hash", "UPDATE events SET hash = 'a' || hash WHERE ordinal = 3"),
    ]

    static let rows: [Tampering] = [
        Tampering(nil, "the tail is cut", "DELETE FROM events WHERE ordinal = 4"),
        Tampering(nil, "an event in the middle is gone", "DELETE FROM events WHERE ordinal = 2"),
        Tampering(nil, "the first event is gone", "DELETE FROM events WHERE ordinal = 1"),
        Tampering(nil, "everything is gone", "DELETE FROM events"),
        Tampering(nil, "the count is lowered", "UPDATE applications SET event_count = 3"),
        Tampering(nil, "the head is replaced", "UPDATE applications SET head_hash = 'x'"),
    ]

    /// The tail is cut and the application is made to agree with it, all but its state.
    static let cutWithHead: [SQL] = [
        "DELETE FROM events WHERE ordinal = 4",
        """
        UPDATE applications
        SET event_count = 3, head_hash = (SELECT e.hash FROM events e WHERE e.application_id = applications.id
                                          ORDER BY e.ordinal DESC LIMIT 1)
        WHERE event_count > 0
        """,
    ]
}
