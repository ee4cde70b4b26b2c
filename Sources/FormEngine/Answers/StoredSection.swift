import Domain

/// A section as it is stored, beside what it says.
package struct StoredSection: Sendable {
    package let answers: SectionAnswers
    /// What stands there for personal answers, by record (`nil` for a section of single answers) and field.
    private let sealed: [RecordID?: [FieldID: String]]

    init(answers: SectionAnswers, sealed: [RecordID?: [FieldID: String]]) {
        (self.answers, self.sealed) = (answers, sealed)
    }

    /// Reads what ``SectionAnswers/storedText(_:sealing:since:)`` wrote.
    ///
    /// - Throws: `DecodingError` for what is no JSON, ``UnreadableAnswers`` for a value that has no known shape or cannot
    ///   be opened.
    package init(parsing text: String, _ definition: SectionDefinition, sealing: AnswerSealing) throws {
        self = try JSONReader.reading(text) { try StoredSectionReader(definition, sealing).section(&$0) }
    }

    /// The sealed text of one field, of a record or of the section itself, if it says exactly what `answer` says.
    func sealed(_ answer: Answer, _ record: RecordID?, _ field: FieldID) -> String? {
        guard let text = sealed[record]?[field] else { return nil }
        let former = record.map { answers.record($0)?.answers } ?? answers.single
        return former?[field]?.isSpelled(like: answer) == true ? text : nil
    }
}

extension Answer {
    /// Equal also byte by byte: equal texts may be composed of other characters.
    fileprivate func isSpelled(like other: Answer) -> Bool {
        guard case .text(let text) = self, case .text(let words) = other else { return self == other }
        return text.utf8.elementsEqual(words.utf8)
    }
}
