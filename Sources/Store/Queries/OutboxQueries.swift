import Domain
import SQLText
import UseCases

/// The SQL of messages that wait to be sent.
struct OutboxQueries: OutboxRows {
    let connection: any SQLConnection
    let sealing: PersonalSealing
    let mark: EnqueueMark

    func enqueue(_ message: OutboxMessage) throws -> Bool {
        let sealed = try sealing.seal(message.payload.canonicalText, Self.context)
        let isNew =
            try connection.run(
                """
                INSERT INTO outbox (id, kind, payload_sealed, dedup_key, created_at, due_at, attempts, last_error)
                VALUES (\(message.id), \(message.kind), \(sealed), \(message.dedupKey), \(message.createdAt),
                    \(message.dueAt), 0, '')
                ON CONFLICT (dedup_key) DO NOTHING
                """) == 1
        mark.isSet = mark.isSet || isNew
        return isNew
    }

    func due(at now: Instant, limit: Int) throws -> [MessageID] {
        try connection.rows(
            "SELECT id FROM outbox WHERE \(fragment: isDue(now)) ORDER BY due_at, id LIMIT \(limit)"
        ) { $0.id(0) }
    }

    /// NB: it looks at this one row alone. A claim that also looked for the row would read what other senders change,
    /// and PostgreSQL would let only one of them go on.
    func claim(_ id: MessageID, by holder: String, at now: Instant, until end: Instant) throws -> ClaimedMessage? {
        try connection.first(
            """
            UPDATE outbox SET leased_by = \(holder), leased_until = \(end), attempts = attempts + 1
            WHERE id = \(id) AND \(fragment: isDue(now))
            RETURNING kind, payload_sealed, created_at, attempts
            """
        ) { row in
            guard let kind = MessageKind(rawValue: row.text(0)) else {
                throw UnreadableRow(table: "outbox", column: "kind", id: id.text)
            }
            return ClaimedMessage(
                id: id, kind: kind, payload: payload(row.text(1)), createdAt: row.instant(2),
                attempts: Int(row.int(3)), holder: holder)
        }
    }

    func finish(_ message: ClaimedMessage, at now: Instant) throws -> Bool {
        try settle(message, "done_at = \(now), last_error = ''")
    }

    func postpone(_ message: ClaimedMessage, to due: Instant, because reason: String) throws -> Bool {
        try settle(message, "due_at = \(due), last_error = \(reason)")
    }

    func park(_ message: ClaimedMessage, at now: Instant, because reason: String) throws -> Bool {
        try settle(message, "parked_at = \(now), last_error = \(reason)")
    }

    func parked() throws -> [ParkedMessages] {
        try connection.rows(
            """
            SELECT last_error, COUNT(*), MIN(created_at) FROM outbox
            WHERE parked_at IS NOT NULL
            GROUP BY last_error ORDER BY COUNT(*) DESC, last_error
            """
        ) { ParkedMessages(reason: $0.text(0), count: Int($0.int(1)), oldest: $0.instant(2)) }
    }

    func release(at now: Instant) throws -> Int {
        let count = try connection.run(
            "UPDATE outbox SET parked_at = NULL, due_at = \(now), attempts = 0 WHERE parked_at IS NOT NULL")
        mark.isSet = mark.isSet || count > 0
        return count
    }

    func removeDelivered(before time: Instant) throws -> Int {
        try connection.run("DELETE FROM outbox WHERE done_at < \(time)")
    }

    private static let context = "outbox"

    private func isDue(_ now: Instant) -> SQL {
        """
        done_at IS NULL AND parked_at IS NULL AND due_at <= \(now)
            AND (leased_until IS NULL OR leased_until <= \(now)) AND kind IN (\(list: MessageKind.allCases))
        """
    }

    /// Attempts are counted at every claim, so that holder and count together name one lease.
    private func settle(_ message: ClaimedMessage, _ changes: SQL) throws -> Bool {
        try connection.run(
            """
            UPDATE outbox SET leased_by = NULL, leased_until = NULL, \(fragment: changes)
            WHERE id = \(message.id) AND leased_by = \(message.holder) AND attempts = \(message.attempts)
            """) == 1
    }

    private func payload(_ sealed: String) -> JSONValue? {
        guard let text = try? sealing.open(sealed, Self.context) else { return nil }
        return try? JSONValue(parsing: text)
    }
}

extension MessageKind: SQLBindable {}
