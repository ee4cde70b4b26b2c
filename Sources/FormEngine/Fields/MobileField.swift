import Domain
package import Expressions

/// A mobile number (手机号).
package struct MobileField: FieldBehaviour {
    package init() {}

    package var valueType: ValueType { .text }

    package func read(_ raw: [String], in context: ReadingContext) -> FieldReading {
        guard let text = line(raw) else { return .empty }
        return PhoneNumber.isMobile(text) ? .answer(.text(text)) : .problems([.notMobile])
    }
}
