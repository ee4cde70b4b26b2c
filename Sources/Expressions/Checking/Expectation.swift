/// What would have been right where another type was found.
package enum Expectation: Hashable, Sendable {
    case condition
    case number
    case wholeNumber
    case numberOrText
    case numberOrSpan
    /// What `+` and `-` take: a number, a date, a month or a span.
    case addable
    case text
    case textOrList
    case dateOrMonth
    case list
    /// Something that has an order: a number, a text, a date or a month.
    case ordered
    case type(ValueType)

    /// Whether an operand of this type will do; null always does.
    func accepts(_ type: ValueType) -> Bool {
        switch self {
        case .condition: type.fits(.bool)
        case .number: type.fits(.decimal)
        case .wholeNumber: type.fits(.integer)
        case .numberOrText: type.fits(.decimal) || type == .text
        case .numberOrSpan: type.fits(.decimal) || type == .span
        case .addable: type.fits(.decimal) || type.isTemporal || type == .span
        case .text: type.fits(.text)
        case .textOrList: type.fits(.text) || type.isList
        case .dateOrMonth: type.fits(.date) || type == .month
        case .list: type == .null || type.isList
        case .ordered: type.fits(.decimal) || type.isTemporal || type == .text
        case .type(let wanted): type.fits(wanted)
        }
    }
}

extension Expectation: CustomStringConvertible {
    /// English, for people who write packs.
    package var description: String {
        switch self {
        case .condition: "a condition"
        case .number: "a number"
        case .wholeNumber: "a whole number"
        case .numberOrText: "a number or a text"
        case .numberOrSpan: "a number or a span"
        case .addable: "a number, a date, a month or a span"
        case .text: "a text"
        case .textOrList: "a text or a list"
        case .dateOrMonth: "a date or a month"
        case .list: "a list"
        case .ordered: "a number, a text, a date or a month"
        case .type(let type): "\(type)"
        }
    }
}

extension ValueType {
    fileprivate var isList: Bool {
        guard case .list = self else { return false }
        return true
    }
}
