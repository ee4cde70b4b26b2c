import Domain
import FormEngine
import SQLText
import UseCases

/// The SQL of attachments.
struct AttachmentQueries: AttachmentRows {
    let connection: any SQLConnection

    func list(of application: ApplicationID) throws -> [Attachment] {
        try connection.rows(
            """
            SELECT \(fragment: Self.columns)
            FROM attachments t
            WHERE t.application_id = \(application) AND t.removed_at IS NULL
            ORDER BY t.section, t.record, t.field, t.position, t.id
            """, Self.read)
    }

    func find(_ id: AttachmentID) throws -> Attachment? {
        try connection.first("SELECT \(fragment: Self.columns) FROM attachments t WHERE t.id = \(id)", Self.read)
    }

    func insert(_ attachments: [Attachment]) throws {
        let rows: [SQL] = attachments.map { file in
            """
            (\(file.id), \(file.application), \(file.place.section), \(file.place.record?.text ?? ""),
                \(file.place.field?.text ?? ""), \(file.name), \(file.blob), \(file.kind.rawValue), \(file.size),
                \(file.position), \(file.addedAt))
            """
        }
        try connection.insert(
            rows,
            after: """
                INSERT INTO attachments (id, application_id, section, record, field, name, blob, kind, size, position,
                    added_at)
                VALUES
                """)
    }

    func rename(_ id: AttachmentID, to name: String) throws -> Bool {
        try connection.run("UPDATE attachments SET name = \(name) WHERE id = \(id) AND removed_at IS NULL") == 1
    }

    func arrange(_ ids: [AttachmentID]) throws {
        for (index, id) in ids.enumerated() {
            try connection.run("UPDATE attachments SET position = \(index + 1) WHERE id = \(id)")
        }
    }

    func move(_ id: AttachmentID, to place: AnswerPlace) throws -> Bool {
        try connection.run(
            """
            UPDATE attachments
            SET section = \(place.section), record = \(place.record?.text ?? ""), field = \(place.field?.text ?? "")
            WHERE id = \(id) AND removed_at IS NULL
            """) == 1
    }

    func remove(_ id: AttachmentID, at now: Instant) throws -> Bool {
        try connection.run("UPDATE attachments SET removed_at = \(now) WHERE id = \(id) AND removed_at IS NULL") == 1
    }

    static let columns: SQL =
        "t.id, t.application_id, t.section, t.record, t.field, t.name, t.blob, t.kind, t.size, t.position, t.added_at"

    static func read(_ row: any SQLRow) throws -> Attachment {
        let id: AttachmentID = row.id(0)
        guard let kind = FilesField.Kind(rawValue: row.text(7)) else {
            throw UnreadableRow(table: "attachments", column: "kind", id: id.text)
        }
        let place = AnswerPlace(section: row.id(2), record: row.idOrNone(3), field: row.idOrNone(4))
        return Attachment(
            id: id, application: row.id(1), place: place, name: row.text(5), blob: row.text(6), kind: kind,
            size: Int(row.int(8)), position: Int(row.int(9)), addedAt: row.instant(10))
    }
}
