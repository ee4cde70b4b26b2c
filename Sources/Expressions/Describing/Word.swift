/// Everything a description needs a template for; the raw value is the template's key.
package enum Word: String, CaseIterable, Sendable {
    // Joining.
    case and
    case or
    case not
    /// Parentheses around {0}.
    case group
    /// If {0} then {1} else {2}.
    case choice
    /// {0}, {1}: folded over the items of a list.
    case list
    case emptyList = "empty-list"

    // Claims.
    case equal
    case notEqual = "not-equal"
    case less
    case atMost = "at-most"
    case greater
    case atLeast = "at-least"
    case before
    case notAfter = "not-after"
    case after
    case notBefore = "not-before"
    case within = "in"
    case notWithin = "not-in"
    case present
    case absent
    /// The yes-no field {0} is yes.
    case holds
    /// The yes-no field {0} is no.
    case fails
    case startsWith = "starts-with"
    case endsWith = "ends-with"
    case contains
    /// {0} has the form of the pattern {1}.
    case matches
    /// Some item of {0} meets {1}.
    case exists
    /// Every item of {0} meets {1}.
    case all

    // Things.
    case plus
    case minus
    case times
    case divided
    case remainder
    case negative
    case size
    case years
    case months
    case days
    /// The day named by the text {0}.
    case date
    /// The full years from {0} to {1}.
    case age
    /// The whole number of {0}.
    case int
    case min
    case max
    /// The sum of the numbers in {0}.
    case total
    /// {0} with {1} places.
    case round
    /// {1} of each item of {0}.
    case map
    /// The items of {0} that meet {1}.
    case filter
    /// The sum over the items of {0} of {1}.
    case sum
    /// The item being looked at, where it has no field's name.
    case item

    /// How many arguments its template takes.
    package var argumentCount: Int {
        switch self {
        case .emptyList, .item: 0
        case .not, .group, .present, .absent, .holds, .fails, .negative, .size, .years, .months, .days, .date, .int,
            .min, .max, .total:
            1
        case .choice: 3
        default: 2
        }
    }
}
