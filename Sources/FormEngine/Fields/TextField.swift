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
        if TextLength.hasLineBreak(text) { problems.append(.lineBreak) }
        if TextLength.hasControlCharacter(text, except: TextLength.isLineBreak) { problems.append(.controlCharacter) }
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
        guard hasByte(text, { $0 == UInt8(ascii: "\r") }) else { return text }
        var plain = String.UnicodeScalarView()
        var followsReturn = false
        for scalar in text.unicodeScalars {
            if scalar != "\n" || !followsReturn { plain.append(scalar == "\r" ? "\n" : scalar) }
            followsReturn = scalar == "\r"
        }
        return String(plain)
    }

    static func hasLineBreak(_ text: String) -> Bool {
        // C2 and E2 begin the three scalars outside of ASCII.
        hasByte(text, { 0xA...0xD ~= $0 || $0 == 0xC2 || $0 == 0xE2 })
            && text.unicodeScalars.contains(where: isLineBreak)
    }

    private static func hasByte(_ text: String, _ claim: (UInt8) -> Bool) -> Bool {
        var text = text
        return text.withUTF8 { $0.contains(where: claim) }
    }

    /// Whether a line ends with the scalar, as `Character.isNewline` has it.
    package static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xA...0xD, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    static func problems(_ text: String, minimum: Int, maximum: Int) -> [FieldProblem] {
        // There are never more characters than scalars or bytes, which are counted in no time.
        if minimum == 0, text.utf8.count <= maximum || text.unicodeScalars.count <= maximum { return [] }
        let length = count(text)
        var problems: [FieldProblem] = []
        if length < minimum { problems.append(.tooShort(minimum: minimum, actual: length)) }
        if length > maximum { problems.append(.tooLong(maximum: maximum, actual: length)) }
        return problems
    }

    /// Whether there is a scalar of the category Cc, which is 0–1F and 7F–9F for good, that is not allowed.
    package static func hasControlCharacter(_ text: String, except isAllowed: (Unicode.Scalar) -> Bool) -> Bool {
        // C2 begins the scalars from 80 on.
        hasByte(text, { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 })
            && text.unicodeScalars.contains { scalar in
                (scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value) && !isAllowed(scalar)
            }
    }
}
