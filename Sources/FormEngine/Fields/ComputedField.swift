import Domain
package import Expressions

/// A value that follows from other answers (自动计算); never typed, worked out anew whenever something is saved.
package struct ComputedField: FieldBehaviour {
    /// What the value is kept as.
    package enum Result: String, Hashable, Sendable, CaseIterable {
        case integer
        case decimal
        case money
        case text
    }

    package let value: Expression
    package let result: Result
    /// The places of a decimal, at most 4.
    package let digits: Int

    package init(value: Expression, result: Result, digits: Int = 2) {
        (self.value, self.result, self.digits) = (value, result, digits)
    }

    package var valueType: ValueType {
        switch result {
        case .integer: .integer
        case .decimal, .money: .decimal
        case .text: .text
        }
    }

    package func read(_ raw: [String], in context: ReadingContext) -> FieldReading {
        line(raw) == nil ? .empty : .problems([.locked])
    }

    /// The answer in `scope`; `nil` while an operand is missing or the value does not fit.
    package func answer(in scope: some Scope) -> Answer? {
        switch (result, value.evaluate(in: scope)) {
        case (.integer, .integer(let number)): .integer(number)
        case (.decimal, .integer(let number)): FixedDecimal(number).map(Answer.decimal)
        case (.decimal, .decimal(let number)): number.rounded(to: digits).map(Answer.decimal)
        case (.money, .integer(let yuan)): Self.fen(yuan, times: 100).map(Answer.money)
        case (.money, .decimal(let yuan)): yuan.rounded(to: 2).map { .money(fen: $0.tenThousandths / 100) }
        case (.text, .text(let text)): text.isEmpty ? nil : .text(text)
        default: nil
        }
    }

    package func raw(_ answer: Answer) -> [String] {
        if case .money(let fen) = answer { return [FixedDecimal(fen: fen).description] }
        return answer.plainText
    }

    private static func fen(_ yuan: Int64, times factor: Int64) -> Int64? {
        let (fen, overflow) = yuan.multipliedReportingOverflow(by: factor)
        return overflow ? nil : fen
    }
}
