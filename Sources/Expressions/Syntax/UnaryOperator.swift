/// An operator before one operand; the raw value is its spelling.
package enum UnaryOperator: String, CaseIterable, Sendable {
    case not = "!"
    case negate = "-"
}
