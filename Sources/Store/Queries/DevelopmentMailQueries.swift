import Domain
import SQLText
import UseCases

/// The SQL of the messages that a demo shows.
struct DevelopmentMailQueries: DevelopmentMailRows {
    let connection: any SQLConnection
    let sealing: PersonalSealing

    func insert(_ mail: DevelopmentMail, keeping count: Int) throws {
        let content = JSONValue.object([
            "recipient": .text(mail.recipient), "subject": .text(mail.subject), "body": .text(mail.body),
        ])
        try connection.run(
            """
            INSERT INTO development_mail (id, content_sealed, at)
            VALUES (\(mail.id), \(try sealing.seal(content.canonicalText, Self.context)), \(mail.at))
            ON CONFLICT (id) DO NOTHING
            """)
        try connection.run(
            """
            DELETE FROM development_mail
            WHERE id NOT IN (SELECT id FROM development_mail ORDER BY at DESC, id DESC LIMIT \(count))
            """)
    }

    func list() throws -> [DevelopmentMail] {
        try connection.rows("SELECT id, content_sealed, at FROM development_mail ORDER BY at DESC, id DESC") { row in
            let content = try JSONValue(parsing: try sealing.open(row.text(1), Self.context))
            return DevelopmentMail(
                id: row.id(0), recipient: content["recipient"]?.textValue ?? "",
                subject: content["subject"]?.textValue ?? "", body: content["body"]?.textValue ?? "",
                at: row.instant(2))
        }
    }

    private static let context = "development_mail"
}
