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
    case startsWith, endsWith, contains

    /// How many arguments it takes, a receiver included.
    package var arity: Int {
        switch self {
        case .size, .has, .years, .months, .days, .date, .int, .min, .max: 1
        case .age, .startsWith, .endsWith, .contains: 2
        }
    }

    /// Written after its first argument: `text.startsWith('x')`.
    var isMethod: Bool {
        switch self {
        case .startsWith, .endsWith, .contains: true
        default: false
        }
    }
}
