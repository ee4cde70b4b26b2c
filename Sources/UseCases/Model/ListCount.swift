/// How many rows a list has, counted up to a limit so that no list is read to its end.
package struct ListCount: Hashable, Sendable, CustomStringConvertible {
    package let value: Int
    /// `false` when there are more than ``value``.
    package let isExact: Bool

    package init(_ value: Int, isExact: Bool = true) {
        (self.value, self.isExact) = (value, isExact)
    }

    package static let zero = ListCount(0)

    /// `12`, `1000+`.
    package var description: String { isExact ? "\(value)" : "\(value)+" }
}
