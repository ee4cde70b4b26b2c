package import Domain

/// What an expression reads from its scope and what it yields.
package enum Value: Hashable, Sendable {
    /// Nothing was entered, or the computation has no answer.
    case null
    case bool(Bool)
    case integer(Int64)
    case decimal(FixedDecimal)
    case text(String)
    case date(CivilDate)
    case month(YearMonth)
    case span(CivilSpan)
    case list([Value])
    case record([String: Value])

    /// Whether something was entered: not null, not an empty text, not an empty list.
    package var isPresent: Bool {
        switch self {
        case .null: false
        case .text(let text): !text.isEmpty
        case .list(let items): !items.isEmpty
        default: true
        }
    }

    /// The day itself, or the first day of the month; `nil` for every other value.
    package var day: CivilDate? {
        switch self {
        case .date(let date): date
        case .month(let month): month.firstDay
        default: nil
        }
    }
}
