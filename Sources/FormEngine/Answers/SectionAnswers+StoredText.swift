import Domain

extension SectionAnswers {
    /// The stored text: the spelling of ``json(_:sealing:)``, written without making that tree.
    ///
    /// - Parameter former: what is stored; a sealed answer that did not change stays as it is there, unless there is a
    ///   newer key.
    /// - Throws: what `sealing` throws when it cannot seal.
    package func storedText(
        _ definition: SectionDefinition, sealing: AnswerSealing, since former: StoredSection? = nil
    ) throws -> String {
        try JSONWriter.text { writer in
            let fields = FieldsWriter(definition: definition, sealing: sealing, former: former)
            switch self {
            case .single(let answers): try fields.write(answers, record: nil, to: &writer)
            case .records(let records):
                try writer.list { writer in
                    for record in records {
                        writer.item()
                        try writer.object { writer in
                            writer.key("answers")
                            try fields.write(record.answers, record: record.id, to: &writer)
                            writer.key("id")
                            writer.write(record.id.text)
                        }
                    }
                }
            }
        }
    }
}

/// Writes the answers of a section or record.
private struct FieldsWriter {
    let definition: SectionDefinition
    let sealing: AnswerSealing
    let former: StoredSection?

    func write(_ answers: FieldAnswers, record: RecordID?, to writer: inout JSONWriter) throws {
        try writer.object { writer in
            for field in ordered(answers) {
                guard let answer = answers[field] else { continue }
                writer.key(field.text)
                if definition.field(field)?.isPersonal ?? false {
                    let text = try sealed(answer, record, field)
                    Answer.write("sealed", text, to: &writer)
                } else {
                    answer.write(to: &writer)
                }
            }
        }
    }

    private func sealed(_ answer: Answer, _ record: RecordID?, _ field: FieldID) throws -> String {
        if let kept = former?.sealed(answer, record, field), sealing.isCurrent(kept) { return kept }
        return try sealing.seal(answer.json.canonicalText)
    }

    /// The fields that are answered, by the bytes of their names; also those that the form no longer has.
    private func ordered(_ answers: FieldAnswers) -> [FieldID] {
        let known = definition.plan.byName.filter { answers[$0] != nil }
        if known.count == answers.count { return known }
        return answers.keys.sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
    }
}

extension Answer {
    /// The spelling of ``json``.
    fileprivate func write(to writer: inout JSONWriter) {
        switch self {
        case .text(let text): writer.write(text)
        case .codes(let codes):
            writer.list { writer in
                for code in codes {
                    writer.item()
                    writer.write(code)
                }
            }
        case .decimal(let number): Self.write("decimal", number.description, to: &writer)
        case .date(let date): Self.write("date", date.description, to: &writer)
        case .month(let month): Self.write("month", month.description, to: &writer)
        case .integer, .money, .yesNo: writer.write(json)
        }
    }

    fileprivate static func write(_ key: String, _ text: String, to writer: inout JSONWriter) {
        writer.object { writer in
            writer.key(key)
            writer.write(text)
        }
    }
}
