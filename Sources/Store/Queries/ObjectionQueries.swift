import Domain
import SQLText
import UseCases

/// The SQL of objections; who raised what, and what was done, is sealed.
struct ObjectionQueries: ObjectionRows {
    let connection: any SQLConnection
    let sealing: PersonalSealing

    private static let context = "objections"
    static let columns: SQL = """
        o.id, o.application_id, o.publicity, o.received_on, o.channel, o.content_sealed, o.account_id, o.recorded_by,
        o.recorded_at, o.outcome, o.measures_sealed, o.settled_by, o.settled_at
        """

    func list(of application: ApplicationID) throws -> [Objection] {
        try connection.rows(
            """
            SELECT \(fragment: Self.columns) FROM objections o
            WHERE o.application_id = \(application) ORDER BY o.recorded_at, o.id
            """, read)
    }

    func insert(_ objection: Objection, digest: String) throws {
        let content = JSONValue.object(["objector": .text(objection.objector), "content": .text(objection.content)])
        let sealed = try sealing.seal(content.canonicalText, Self.context)
        try connection.run(
            """
            INSERT INTO objections (id, application_id, publicity, received_on, channel, content_sealed, digest,
                account_id, recorded_by, recorded_at)
            VALUES (\(objection.id), \(objection.application), \(objection.publicity), \(objection.receivedOn),
                \(objection.channel.rawValue), \(sealed), \(digest), \(objection.account), \(objection.recordedBy),
                \(objection.recordedAt))
            """)
    }

    func settle(_ id: ObjectionID, as settlement: Objection.Settlement) throws -> Bool {
        let sealed = try sealing.seal(settlement.measures, Self.context)
        return try connection.run(
            """
            UPDATE objections SET outcome = \(settlement.outcome.rawValue), measures_sealed = \(sealed),
                settled_by = \(settlement.settledBy), settled_at = \(settlement.settledAt)
            WHERE id = \(id) AND outcome IS NULL
            """) == 1
    }

    func read(_ row: any SQLRow) throws -> Objection {
        let id: ObjectionID = row.id(0)
        let content = try JSONValue(parsing: sealing.open(row.text(5), Self.context))
        guard let day = CivilDate(iso: row.text(3)), let channel = Objection.Channel(rawValue: row.text(4)),
            let objector = content["objector"]?.textValue, let text = content["content"]?.textValue
        else { throw UnreadableRow(table: Self.context, column: "content_sealed", id: id.text) }
        return Objection(
            id: id, application: row.id(1), publicity: Int(row.int(2)), receivedOn: day, channel: channel,
            objector: objector, content: text, account: row.id(6), recordedBy: row.text(7),
            recordedAt: row.instant(8), settlement: try settlement(row))
    }

    /// `nil` while it is open.
    private func settlement(_ row: any SQLRow) throws -> Objection.Settlement? {
        guard let outcome = row.optionalText(9).flatMap(Objection.Outcome.init), let sealed = row.optionalText(10),
            let by = row.optionalText(11), let at = row.optionalInstant(12)
        else { return nil }
        return Objection.Settlement(
            outcome: outcome, measures: try sealing.open(sealed, Self.context), settledBy: by, settledAt: at)
    }
}
