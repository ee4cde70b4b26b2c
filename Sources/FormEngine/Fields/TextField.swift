package import Expressions

/// One line of text (文本).
package struct TextField: FieldBehaviour {
    /// What the text may consist of.
    package enum Format: String, Sendable, CaseIterable {
        case any = "none"
        case digits
    }

    package let minimum: Int
    package let maximum: Int
    package let format: Format

    package init(minimum: Int = 0, maximum: Int = 200, format: Format = .any) {
        (self.minimum, self.maximum, self.format) = (minimum, maximum, format)
    }

    package var valueType: ValueType { .text }

    package func read(_ raw: [String], in context: ReadingContext) -> FieldReading {
        guard let text = line(raw) else { return .empty }
        var problems = TextLength.problems(text, minimum: minimum, maximum: maximum)
        if text.contains(where: \.isNewline) { problems.append(.lineBreak) }
        if TextLength.hasControlCharacter(text, except: TextLength.lineBreaks) { problems.append(.controlCharacter) }
        if format == .digits, !text.utf8.allSatisfy({ (48...57).contains($0) }) { problems.append(.notDigits) }
        return problems.isEmpty ? .answer(.text(text)) : .problems(problems)
    }
}

/// Counting as a person counts: grapheme clusters, a line break once.
package enum TextLength {
    package static func count(_ text: String) -> Int {
        text.count
    }

    /// Every CRLF and lone CR as LF, so that a line break counts once however it was posted.
    static func withPlainBreaks(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        var followsReturn = false
        for scalar in text.unicodeScalars {
            if scalar != "\n" || !followsReturn { plain.append(scalar == "\r" ? "\n" : scalar) }
            followsReturn = scalar == "\r"
        }
        return String(plain)
    }

    /// The control characters that are reported as line breaks where only one line is wanted.
    static let lineBreaks: Set<Unicode.Scalar> = ["\n", "\u{B}", "\u{C}", "\r", "\u{85}"]

    static func problems(_ text: String, minimum: Int, maximum: Int) -> [FieldProblem] {
        let length = count(text)
        var problems: [FieldProblem] = []
        if length < minimum { problems.append(.tooShort(minimum: minimum, actual: length)) }
        if length > maximum { problems.append(.tooLong(maximum: maximum, actual: length)) }
        return problems
    }

    static func hasControlCharacter(_ text: String, except allowed: Set<Unicode.Scalar>) -> Bool {
        text.unicodeScalars.contains { scalar in
            scalar.properties.generalCategory == .control && !allowed.contains(scalar)
        }
    }
}
