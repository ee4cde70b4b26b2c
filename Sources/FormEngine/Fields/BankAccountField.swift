package import Expressions

/// A bank account (银行账号): digits only. The Luhn digit is not demanded, since accounts of units have none.
package struct BankAccountField: FieldBehaviour {
    package let minimum: Int
    package let maximum: Int

    package init(minimum: Int = 8, maximum: Int = 32) {
        (self.minimum, self.maximum) = (minimum, maximum)
    }

    package var valueType: ValueType { .text }

    package func read(_ raw: [String], in context: ReadingContext) -> FieldReading {
        guard let text = line(raw)?.replacing(" ", with: "") else { return .empty }
        guard text.utf8.allSatisfy({ (48...57).contains($0) }) else { return .problems([.notDigits]) }
        let problems = TextLength.problems(text, minimum: minimum, maximum: maximum)
        return problems.isEmpty ? .answer(.text(text)) : .problems(problems)
    }
}
