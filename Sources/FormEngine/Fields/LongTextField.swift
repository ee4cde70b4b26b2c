package import Expressions

/// Text of several lines (多行文本), counted in characters as a person counts them.
package struct LongTextField: FieldBehaviour {
    package let minimum: Int
    package let maximum: Int

    package init(minimum: Int = 0, maximum: Int = 2000) {
        (self.minimum, self.maximum) = (minimum, maximum)
    }

    package var valueType: ValueType { .text }

    package func read(_ raw: [String], in context: ReadingContext) -> FieldReading {
        guard let typed = raw.first else { return .empty }
        let text = TextLength.withPlainBreaks(typed).trimmed
        guard !text.isEmpty else { return .empty }
        var problems = TextLength.problems(text, minimum: minimum, maximum: maximum)
        if TextLength.hasControlCharacter(text, except: { $0 == "\n" || $0 == "\t" }) {
            problems.append(.controlCharacter)
        }
        return problems.isEmpty ? .answer(.text(text)) : .problems(problems)
    }

    package func display(_ answer: Answer) -> DisplayText {
        .lines(raw(answer).joined())
    }
}
