/// An operator between two operands; the raw value is its spelling.
package enum BinaryOperator: String, CaseIterable, Sendable {
    case or = "||"
    case and = "&&"
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case atMost = "<="
    case greater = ">"
    case atLeast = ">="
    case within = "in"
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divided = "/"
    case remainder = "%"

    /// How tightly it binds; operands that bind less tightly stand in parentheses.
    var precedence: Precedence {
        switch self {
        case .or: .or
        case .and: .and
        case .equal, .notEqual, .less, .atMost, .greater, .atLeast, .within: .relation
        case .plus, .minus: .sum
        case .times, .divided, .remainder: .product
        }
    }
}
