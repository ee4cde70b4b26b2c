package import Domain

/// Seals and opens single values; the keys are the caller's.
package struct AnswerSealing: Sendable {
    package let seal: @Sendable (_ plain: String) throws -> String
    /// `nil` when the text was not sealed with a known key.
    package let open: @Sendable (_ sealed: String) -> String?
    /// Whether the text was sealed with the key with which ``seal`` would seal it.
    package let isCurrent: @Sendable (_ sealed: String) -> Bool

    package init(
        seal: @escaping @Sendable (String) throws -> String, open: @escaping @Sendable (String) -> String?,
        isCurrent: @escaping @Sendable (String) -> Bool = { _ in false }
    ) {
        (self.seal, self.open, self.isCurrent) = (seal, open, isCurrent)
    }
}

/// A stored section that cannot be read back.
package struct UnreadableAnswers: Error {
    package let section: SectionID
    package let field: String
}

extension SectionAnswers {
    /// The stored form: an object of fields, or a list of `{id, answers}`; personal answers are sealed.
    ///
    /// - Throws: what `sealing` throws when it cannot seal.
    package func json(_ definition: SectionDefinition, sealing: AnswerSealing) throws -> JSONValue {
        try json(definition) { try sealing.seal($0.json.canonicalText) }
    }

    /// The plain form that digests are made of; never stored.
    package func plainJSON(_ definition: SectionDefinition) -> JSONValue {
        json(definition, seal: nil as ((Answer) -> String)?)
    }

    private func json<Failure: Error>(
        _ definition: SectionDefinition, seal: ((Answer) throws(Failure) -> String)?
    ) throws(Failure) -> JSONValue {
        switch self {
        case .single(let answers): return try Self.json(answers, definition, seal)
        case .records(let records):
            var items: [JSONValue] = []
            for record in records {
                let answers = try Self.json(record.answers, definition, seal)
                items.append(.object(["id": .text(record.id.text), "answers": answers]))
            }
            return .list(items)
        }
    }

    /// - Throws: ``UnreadableAnswers`` when a value has no known shape or cannot be opened.
    package init(
        json: JSONValue, _ definition: SectionDefinition, sealing: AnswerSealing
    ) throws(UnreadableAnswers) {
        guard case .list(let items) = json else {
            self = .single(try Self.answers(json, definition, sealing))
            return
        }
        var records: [RecordAnswers] = []
        for item in items {
            guard let id = item["id"]?.textValue.flatMap({ RecordID($0) }), let answers = item["answers"] else {
                throw UnreadableAnswers(section: definition.id, field: "id")
            }
            records.append(RecordAnswers(id: id, answers: try Self.answers(answers, definition, sealing)))
        }
        self = .records(records)
    }

    private static func json<Failure: Error>(
        _ answers: FieldAnswers, _ definition: SectionDefinition, _ seal: ((Answer) throws(Failure) -> String)?
    ) throws(Failure) -> JSONValue {
        var members: [String: JSONValue] = Dictionary(minimumCapacity: answers.count)
        for (field, answer) in answers {
            if let seal, definition.field(field)?.isPersonal ?? false {
                members[field.text] = .object(["sealed": .text(try seal(answer))])
            } else {
                members[field.text] = answer.json
            }
        }
        return .object(members)
    }

    private static func answers(
        _ json: JSONValue, _ definition: SectionDefinition, _ sealing: AnswerSealing
    ) throws(UnreadableAnswers) -> FieldAnswers {
        guard case .object(let members) = json else { throw UnreadableAnswers(section: definition.id, field: "") }
        var answers: FieldAnswers = Dictionary(minimumCapacity: members.count)
        for (name, stored) in members {
            guard let field = FieldID(name), let answer = answer(stored, sealing) else {
                throw UnreadableAnswers(section: definition.id, field: name)
            }
            answers[field] = answer
        }
        return answers
    }

    private static func answer(_ stored: JSONValue, _ sealing: AnswerSealing) -> Answer? {
        guard let sealed = stored["sealed"]?.textValue else { return Answer(json: stored) }
        guard let plain = sealing.open(sealed), let json = try? JSONValue(parsing: plain) else { return nil }
        return Answer(json: json)
    }
}
