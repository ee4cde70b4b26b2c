/// A walk over the items of a list, each in turn bound to a variable; the raw value is its spelling.
package enum Comprehension: String, CaseIterable, Sendable {
    /// Whether some item meets the condition.
    case exists
    /// Whether every item meets the condition.
    case all
    /// The list of the body's values.
    case map
    /// The items that meet the condition.
    case filter
    /// The sum of the body's values; 0 for an empty list.
    case sum

    /// Written after the list: `awards.exists(a, …)`; `sum` alone stands before it.
    var isMethod: Bool { self != .sum }
}
