package import Domain
package import Expressions

/// What each kind of field does with what was typed.
package protocol FieldBehaviour: Sendable {
    /// The type that the field has in expressions.
    var valueType: ValueType { get }

    /// Reads what a form posted: blanks around it are dropped; all problems are reported at once.
    func read(_ raw: [String], in context: ReadingContext) -> FieldReading

    /// What a control shows for a stored answer; the inverse of ``read(_:in:)``.
    func raw(_ answer: Answer) -> [String]

    /// The answer as expressions see it.
    func value(_ answer: Answer) -> Value

    /// The answer as people read it.
    func display(_ answer: Answer) -> DisplayText
}

/// What reading needs to know of the world.
package struct ReadingContext: Sendable {
    package let today: CivilDate
    /// The names of the persons bound to the applicant's unit; `nil` where that is not known.
    package let people: Set<String>?

    package init(today: CivilDate, people: Set<String>? = nil) {
        (self.today, self.people) = (today, people)
    }
}

/// The outcome of reading one field.
package enum FieldReading: Hashable, Sendable {
    case empty
    case answer(Answer)
    case problems([FieldProblem])
}

/// A shown answer; words that belong to the text catalogue are left to the page.
package enum DisplayText: Hashable, Sendable {
    case text(String)
    case lines(String)
    /// Several names, to be joined as the language does.
    case names([String])
    case yesNo(Bool)
}

extension FieldBehaviour {
    package func raw(_ answer: Answer) -> [String] { answer.plainText }

    package func value(_ answer: Answer) -> Value {
        switch answer {
        case .text(let text): .text(text)
        case .integer(let number): .integer(number)
        case .decimal(let number): .decimal(number)
        case .money(let fen): .decimal(FixedDecimal(fen: fen))
        case .date(let date): .date(date)
        case .month(let month): .month(month)
        case .yesNo(let value): .bool(value)
        case .codes(let codes): codes.count == 1 ? .text(codes[0]) : .list(codes.map(Value.text))
        }
    }

    package func display(_ answer: Answer) -> DisplayText {
        if case .yesNo(let value) = answer { return .yesNo(value) }
        return .text(raw(answer).joined())
    }

    /// The one line that was typed, without the blanks around it; `nil` when nothing is left.
    func line(_ raw: [String]) -> String? {
        guard let text = raw.first?.trimmed, !text.isEmpty else { return nil }
        return text
    }
}

extension String {
    /// Without white space at both ends, the ideographic blank included.
    package var trimmed: String {
        var text = self
        if text.withUTF8({ Self.isVisible($0.first) && Self.endsVisibly($0) }) { return text }
        var scalars = Substring(self).unicodeScalars
        while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        return String(scalars)
    }

    /// Whether a character that begins with the byte is surely no white space: visible ASCII, and what begins with E4 to
    /// E9, almost all Chinese characters among it. Other bytes may begin any character.
    private static func isVisible(_ byte: UInt8?) -> Bool {
        guard let byte else { return false }
        return 0x21...0x7E ~= byte || 0xE4...0xE9 ~= byte
    }

    private static func endsVisibly(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let last = bytes.last, last >= 0x80 else { return isVisible(bytes.last) }
        // What begins with E4 to E9 has three bytes.
        return bytes.count >= 3 && 0xE4...0xE9 ~= bytes[bytes.count - 3]
    }
}
