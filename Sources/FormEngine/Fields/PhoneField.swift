import Domain
package import Expressions

/// A mobile or a landline number (联系电话), whichever the person has.
package struct PhoneField: FieldBehaviour {
    package init() {}

    package var valueType: ValueType { .text }

    package func read(_ raw: [String], in context: ReadingContext) -> FieldReading {
        guard let text = line(raw) else { return .empty }
        let isNumber = PhoneNumber.isMobile(text) || PhoneNumber.isLandline(text)
        return isNumber ? .answer(.text(text)) : .problems([.notPhone])
    }
}
