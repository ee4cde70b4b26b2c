import Domain
package import Expressions

/// A unified social credit code (统一社会信用代码), checked by GB 32100.
package struct CreditCodeField: FieldBehaviour {
    package init() {}

    package var valueType: ValueType { .text }

    package func read(_ raw: [String], in context: ReadingContext) -> FieldReading {
        guard let text = line(raw) else { return .empty }
        guard let code = CreditCode(text) else { return .problems([.notCreditCode]) }
        return .answer(.text(code.text))
    }
}
