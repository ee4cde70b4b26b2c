/// How tightly an expression holds together, loosest first.
enum Precedence: Int, Comparable, Sendable {
    case choice, or, and, relation, sum, product, unary, atom

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    /// The next tighter level: what an operand needs that must not be of the same level.
    var tighter: Precedence { Precedence(rawValue: rawValue + 1) ?? .atom }
}
