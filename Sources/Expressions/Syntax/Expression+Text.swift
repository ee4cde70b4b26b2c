import Domain

extension Expression {
    /// The canonical spelling; ``parse(_:)`` reads the same tree from it.
    package var text: String {
        switch self {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .integer(let value): "\(value)"
        case .decimal(let value): value.spelling
        case .text(let value): Self.quoted(value)
        case .list(let items): "[\(Self.joined(items))]"
        case .path(let path): path.joined(separator: ".")
        case .unary(let symbol, let operand): symbol.rawValue + Self.signed(operand)
        case .binary(let symbol, let left, let right): Self.infix(symbol, left, right)
        case .choice(let condition, let yes, let no):
            "\(condition.text(atLeast: .or)) ? \(yes.text) : \(no.text)"
        case .call(let function, let arguments): Self.called(function, arguments)
        case .comprehension(.sum, let list, let variable, let body):
            "sum(\(list.text), \(variable), \(body.text))"
        case .comprehension(let walk, let list, let variable, let body):
            "\(Self.receiver(list)).\(walk.rawValue)(\(variable), \(body.text))"
        }
    }

    /// How tightly the whole holds together.
    var precedence: Precedence {
        switch self {
        case .choice: .choice
        case .binary(let symbol, _, _): symbol.precedence
        case .unary: .unary
        default: .atom
        }
    }

    private func text(atLeast level: Precedence) -> String { precedence < level ? "(\(text))" : text }

    private static func infix(_ symbol: BinaryOperator, _ left: Expression, _ right: Expression) -> String {
        let level = symbol.precedence
        // Comparisons do not chain, so neither side may be one.
        let leftText = left.text(atLeast: level == .relation ? level.tighter : level)
        return "\(leftText) \(symbol.rawValue) \(right.text(atLeast: level.tighter))"
    }

    /// An operand after a sign: a number keeps parentheses, for its own sign belongs to it.
    private static func signed(_ operand: Expression) -> String {
        operand.isNumber ? "(\(operand.text))" : operand.text(atLeast: .unary)
    }

    private static func receiver(_ operand: Expression) -> String {
        operand.isNumber ? "(\(operand.text))" : operand.text(atLeast: .atom)
    }

    private var isNumber: Bool {
        switch self {
        case .integer, .decimal: true
        default: false
        }
    }

    private static func called(_ function: Function, _ arguments: [Expression]) -> String {
        guard function.isMethod, let first = arguments.first
        else { return "\(function.rawValue)(\(joined(arguments)))" }
        return "\(receiver(first)).\(function.rawValue)(\(joined(arguments.dropFirst())))"
    }

    private static func joined(_ items: some Collection<Expression>) -> String {
        items.map(\.text).joined(separator: ", ")
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "'"
        for scalar in text.unicodeScalars {
            switch scalar {
            case "'", "\\":
                quoted.unicodeScalars.append("\\")
                quoted.unicodeScalars.append(scalar)
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "'"
    }
}
