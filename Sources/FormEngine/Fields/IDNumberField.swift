import Domain
package import Expressions

/// An identity number (身份证号码), checked by GB 11643.
package struct IDNumberField: FieldBehaviour {
    package init() {}

    package var valueType: ValueType { .text }

    package func read(_ raw: [String], in context: ReadingContext) -> FieldReading {
        guard let text = line(raw) else { return .empty }
        return switch ResidentIDNumber.read(text, today: context.today) {
        case .success(let number): .answer(.text(number.text))
        case .failure(let failure): .problems([.idNumber(failure.problem)])
        }
    }
}
