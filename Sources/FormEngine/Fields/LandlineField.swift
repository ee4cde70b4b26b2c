import Domain
package import Expressions

/// A landline number (电话号码) as `0551-12345678` (R-FORM-42).
package struct LandlineField: FieldBehaviour {
    package init() {}

    package var valueType: ValueType { .text }

    package func read(_ raw: [String], in context: ReadingContext) -> FieldReading {
        guard let text = line(raw) else { return .empty }
        return PhoneNumber.isLandline(text) ? .answer(.text(text)) : .problems([.notLandline])
    }
}
