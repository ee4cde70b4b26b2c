import Domain
import FormEngine
import SQLText
import UseCases

/// The SQL of revision comments.
struct CommentQueries: CommentRows {
    let connection: any SQLConnection

    func list(of application: ApplicationID) throws -> [Comment] {
        try connection.rows(
            """
            SELECT id, application_id, pass, position, section, record, field, text, state, account_id, actor_name,
                unit_id, unit_name, contact_phone, at, reply, replied_at
            FROM comments
            WHERE application_id = \(application)
            ORDER BY at, id
            """, Self.read)
    }

    func saveDraft(_ comment: Comment, over shown: String?) throws -> Bool {
        if let shown { return try save(comment, over: shown) }
        try connection.run("DELETE FROM comments WHERE \(fragment: Self.isDraft(at: comment))")
        return try comment.text.isEmpty || insert(comment)
    }

    /// The unique index lets one draft stand at a place, and the conditions see that it is still the one that was shown.
    private func save(_ comment: Comment, over shown: String) throws -> Bool {
        if shown.isEmpty { return try comment.text.isEmpty || insert(comment) }
        guard !comment.text.isEmpty else {
            return try connection.run(
                "DELETE FROM comments WHERE \(fragment: Self.isDraft(at: comment)) AND text = \(shown)") == 1
        }
        return try connection.run(
            """
            UPDATE comments SET text = \(comment.text), pass = \(comment.pass), account_id = \(comment.account),
                actor_name = \(comment.actorName), unit_id = \(comment.unit), unit_name = \(comment.unitName),
                contact_phone = \(comment.contactPhone), at = \(comment.at)
            WHERE \(fragment: Self.isDraft(at: comment)) AND text = \(shown)
            """) == 1
    }

    private func insert(_ comment: Comment) throws -> Bool {
        let place = comment.place
        return try connection.run(
            """
            INSERT INTO comments (id, application_id, pass, position, section, record, field, text, state, account_id,
                actor_name, unit_id, unit_name, contact_phone, at)
            VALUES (\(comment.id), \(comment.application), \(comment.pass), \(comment.position), \(place.section),
                \(place.record?.text ?? ""), \(place.field?.text ?? ""), \(comment.text), \(comment.state.rawValue),
                \(comment.account), \(comment.actorName), \(comment.unit), \(comment.unitName),
                \(comment.contactPhone), \(comment.at))
            ON CONFLICT DO NOTHING
            """) == 1
    }

    private static func isDraft(at comment: Comment) -> SQL {
        """
        application_id = \(comment.application) AND position = \(comment.position) AND state = 'draft'
            AND section = \(comment.place.section) AND record = \(comment.place.record?.text ?? "")
            AND field = \(comment.place.field?.text ?? "")
        """
    }

    func publish(_ application: ApplicationID, position: Int, pass: Int, at now: Instant) throws {
        try connection.run(
            """
            UPDATE comments SET state = 'open', pass = \(pass), at = \(now)
            WHERE application_id = \(application) AND position = \(position) AND state = 'draft'
            """)
    }

    func answer(_ application: ApplicationID, places: Set<AnswerPlace>) throws {
        for place in places {
            try connection.run(
                """
                UPDATE comments SET state = 'answered'
                WHERE application_id = \(application) AND state = 'open'
                    AND (section = \(AnswerPlace.wholeApplication.section)
                        OR section = \(place.section) AND record IN ('', \(place.record?.text ?? ""))
                            AND field IN ('', \(place.field?.text ?? "")))
                """)
        }
    }

    func reply(
        _ reply: Comment.Reply, to id: CommentID, of application: ApplicationID, over shown: String
    ) throws -> Bool {
        try connection.run(
            """
            UPDATE comments SET reply = \(reply.text), replied_at = \(reply.at), state = 'answered'
            WHERE id = \(id) AND application_id = \(application) AND state IN ('open', 'answered') AND reply = \(shown)
            """) == 1
    }

    func resolve(_ application: ApplicationID, position: Int) throws {
        try connection.run(
            """
            UPDATE comments SET state = 'resolved'
            WHERE application_id = \(application) AND position = \(position) AND state IN ('open', 'answered')
            """)
    }

    private static func read(_ row: any SQLRow) throws -> Comment {
        let id: CommentID = row.id(0)
        guard let state = Comment.State(rawValue: row.text(8)) else {
            throw UnreadableRow(table: "comments", column: "state", id: id.text)
        }
        return Comment(
            id: id, application: row.id(1), pass: Int(row.int(2)), position: Int(row.int(3)),
            place: AnswerPlace(section: row.id(4), record: row.idOrNone(5), field: row.idOrNone(6)),
            text: row.text(7), state: state, account: row.id(9), actorName: row.text(10), unit: row.id(11),
            unitName: row.text(12), contactPhone: row.text(13), at: row.instant(14),
            reply: row.optionalInstant(16).map { Comment.Reply(text: row.text(15), at: $0) })
    }
}
