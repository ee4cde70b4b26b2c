import Domain
import SQLText
import UseCases

/// I9: every message belongs to an event that is there, opens, and went out or was given up in time.
///
/// A transition's key begins with the application and the event's ordinal, so that the sealed content can stay shut.
struct MessageCheck {
    /// Seconds that a message may be due without anybody trying.
    private static let patience: Int64 = 24 * 3600
    private static let context = "outbox"

    let connection: any SQLConnection
    let sealing: PersonalSealing

    func findings(at now: Instant) throws -> [CheckFinding] {
        try ofNothing() + stuck(now) + locked()
    }

    private func ofNothing() throws -> [CheckFinding] {
        try connection.rows(
            """
            SELECT o.id FROM outbox o
            WHERE o.kind = 'application-transition'
                AND NOT EXISTS (SELECT 1 FROM events e
                                WHERE e.application_id = \(fragment: application) AND e.ordinal = \(fragment: ordinal))
            """
        ) { row in
            CheckFinding(.messageOfNothing, "message \(row.text(0))", "the event that it tells of is not there")
        }
    }

    private var application: SQL {
        switch connection.dialect.engine {
        case .sqlite: "substr(o.dedup_key, 1, instr(o.dedup_key, '/') - 1)"
        case .postgres: "split_part(o.dedup_key, '/', 1)"
        }
    }

    private var ordinal: SQL {
        switch connection.dialect.engine {
        // It reads the digits with which a text begins.
        case .sqlite: "CAST(substr(o.dedup_key, instr(o.dedup_key, '/') + 1) AS INTEGER)"
        case .postgres: "CAST(substring(split_part(o.dedup_key, '/', 2) FROM '^[0-9]{1,9}$') AS bigint)"
        }
    }

    /// A demo's history, and so its messages, began days before the demo.
    private func stuck(_ now: Instant) throws -> [CheckFinding] {
        try connection.rows(
            """
            SELECT id FROM outbox
            WHERE done_at IS NULL AND parked_at IS NULL AND due_at <= \(now.adding(seconds: -Self.patience))
                AND NOT EXISTS (SELECT 1 FROM settings WHERE name = 'demo')
            ORDER BY due_at, id
            """
        ) { row in
            CheckFinding(.messageStuck, "message \(row.text(0))", "it has been due for more than a day, and waits")
        }
    }

    private func locked() throws -> [CheckFinding] {
        let rows = try connection.rows("SELECT id, payload_sealed FROM outbox WHERE done_at IS NULL") { row in
            (id: row.text(0), isOpen: (try? sealing.open(row.text(1), Self.context)) != nil)
        }
        return rows.filter { !$0.isOpen }.map { row in
            CheckFinding(.sealDoesNotOpen, "message \(row.id)", "no key opens its content")
        }
    }
}
