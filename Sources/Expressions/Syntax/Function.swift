/// A function of the language; the raw value is its spelling.
package enum Function: String, CaseIterable, Sendable {
    /// The number of Unicode code points of a text, or of items of a list.
    case size
    /// Whether a value is present: not null, not an empty text or list.
    case has
    /// Calendar spans of n years, months or days.
    case years, months, days
    /// The day that a text `YYYY-MM-DD` names.
    case date
    /// The full years (周岁) from a birth date to another day.
    case age
    /// A whole number from a decimal (cut towards zero) or from a text of digits.
    case int
    /// The smallest or largest item of a list.
    case min, max
    /// The sum of a list of numbers; 0 for an empty list.
    case total = "sum"
    /// A number with at most so many places (0–4), half away from zero.
    case round
    case startsWith, endsWith, contains
    /// Whether a ``Pattern`` is found in a text.
    case matches

    /// How many arguments it takes, a receiver included.
    package var arity: Int {
        switch self {
        case .size, .has, .years, .months, .days, .date, .int, .min, .max, .total: 1
        case .age, .round, .startsWith, .endsWith, .contains, .matches: 2
        }
    }

    /// Written after its first argument: `text.startsWith('x')`.
    var isMethod: Bool {
        switch self {
        case .startsWith, .endsWith, .contains, .matches: true
        default: false
        }
    }
}
