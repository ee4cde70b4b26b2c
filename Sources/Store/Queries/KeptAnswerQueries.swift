import Domain
import FormEngine
import SQLText
import UseCases

/// The SQL of answers that were set aside; what was answered is sealed, whatever it is.
struct KeptAnswerQueries: KeptAnswerRows {
    let connection: any SQLConnection
    let sealing: PersonalSealing

    private static let context = "set_aside_answers"

    func list(of application: ApplicationID) throws -> [KeptAnswer] {
        try connection.rows(
            """
            SELECT revision, section, record, field, content_sealed, at
            FROM set_aside_answers
            WHERE application_id = \(application)
            ORDER BY at, revision, position
            """
        ) { row in
            let content = try JSONValue(parsing: sealing.open(row.text(4), Self.context))
            guard let label = content["label"]?.textValue, let shown = content["shown"]?.textValue else {
                throw UnreadableRow(table: Self.context, column: "content_sealed", id: application.text)
            }
            return KeptAnswer(
                application: application, revision: row.id(0),
                place: AnswerPlace(section: row.id(1), record: row.idOrNone(2), field: row.idOrNone(3)), label: label,
                shown: shown, answer: content["answer"].flatMap { Answer(json: $0) }, at: row.instant(5))
        }
    }

    func insert(_ answers: [KeptAnswer]) throws {
        for (index, kept) in answers.enumerated() {
            var content: [String: JSONValue] = ["label": .text(kept.label), "shown": .text(kept.shown)]
            content["answer"] = kept.answer?.json
            let sealed = try sealing.seal(JSONValue.object(content).canonicalText, Self.context)
            try connection.run(
                """
                INSERT INTO set_aside_answers (application_id, revision, position, section, record, field,
                    content_sealed, at)
                VALUES (\(kept.application), \(kept.revision), \(index + 1), \(kept.place.section),
                    \(kept.place.record?.text ?? ""), \(kept.place.field?.text ?? ""), \(sealed), \(kept.at))
                """)
        }
    }
}
