import Domain
import FormEngine
import SQLText
import UseCases

/// The SQL of frozen submissions.
struct SnapshotQueries: SnapshotRows {
    let connection: any SQLConnection
    let sealing: PersonalSealing

    func insert(_ snapshot: Snapshot, form: FormDefinition) throws -> Int64 {
        var sections: [String: JSONValue] = [:]
        for section in form.sections {
            sections[section.id.text] = try snapshot.sheet.answers(of: section).json(section, sealing: sealing.answers)
        }
        let id = try connection.first(
            """
            INSERT INTO snapshots (application_id, pass, content, digest, at, revision)
            VALUES (\(snapshot.application), \(snapshot.pass), \(JSONValue.object(sections).canonicalText),
                \(snapshot.digest), \(snapshot.at), \(snapshot.revision))
            RETURNING id
            """
        ) { $0.int(0) }
        guard let id else { throw UnreadableRow(table: "snapshots", column: "id", id: snapshot.application.text) }
        let files: [SQL] = snapshot.attachments.map { file in "(\(id), \(file.id), \(file.name), \(file.position))" }
        try connection.insert(
            files, after: "INSERT INTO snapshot_attachments (snapshot_id, attachment_id, name, position) VALUES")
        return id
    }

    func find(_ id: Int64, form: FormDefinition) throws -> Snapshot? {
        try connection.first("SELECT \(fragment: Self.columns) FROM snapshots s WHERE s.id = \(id)") { row in
            try read(row, form)
        }
    }

    func find(application: ApplicationID, pass: Int, form: FormDefinition) throws -> Snapshot? {
        try connection.first(
            """
            SELECT \(fragment: Self.columns) FROM snapshots s
            WHERE s.application_id = \(application) AND s.pass = \(pass)
            """
        ) { try read($0, form) }
    }

    func revision(of snapshot: Int64) throws -> RevisionID? {
        try connection.first("SELECT revision FROM snapshots WHERE id = \(snapshot)") {
            $0.optionalID(0) as RevisionID?
        } ?? nil
    }

    func holds(_ attachment: AttachmentID, snapshot: Int64) throws -> Bool {
        try connection.first(
            """
            SELECT 1 FROM snapshot_attachments WHERE snapshot_id = \(snapshot) AND attachment_id = \(attachment)
            """
        ) { _ in true } ?? false
    }

    private static let columns: SQL = "s.id, s.application_id, s.pass, s.content, s.digest, s.at, s.revision"

    private func read(_ row: any SQLRow, _ form: FormDefinition) throws -> Snapshot {
        let (id, application) = (row.int(0), row.id(1) as ApplicationID)
        let (pass, content, digest, at) = (Int(row.int(2)), row.text(3), row.text(4), row.instant(5))
        let revision: RevisionID? = row.optionalID(6)
        guard case .object(let sections) = try JSONValue(parsing: content) else {
            throw UnreadableRow(table: "snapshots", column: "content", id: application.text)
        }
        var sheet = AnswerSheet()
        // Everything that was submitted, also what the form at hand no longer has.
        for (name, json) in sections {
            let id = SectionID(trusted: name)
            let section = form.section(id) ?? SectionDefinition(id: id, title: "", fields: [])
            sheet.sections[id] = try SectionAnswers(json: json, section, sealing: sealing.answers)
        }
        return Snapshot(
            id: id, application: application, pass: pass, sheet: sheet, attachments: try attachments(of: id),
            digest: digest, at: at, revision: revision)
    }

    /// With the names that the files had when they were submitted.
    private func attachments(of snapshot: Int64) throws -> [Attachment] {
        try connection.rows(
            """
            SELECT t.id, t.application_id, t.section, t.record, t.field, f.name, t.blob, t.kind, t.size, f.position,
                t.added_at
            FROM snapshot_attachments f
            JOIN attachments t ON t.id = f.attachment_id
            WHERE f.snapshot_id = \(snapshot)
            ORDER BY t.section, t.record, t.field, f.position, t.id
            """, AttachmentQueries.read)
    }
}
