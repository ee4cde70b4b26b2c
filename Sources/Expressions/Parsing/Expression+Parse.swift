extension Expression {
    /// The longest text that is read, in bytes of UTF-8.
    package static let textLimit = 4_000
    /// How deeply brackets, signs and branches may nest in a text.
    package static let nestingLimit = 40
    /// How deep a tree may be; also bounds chains such as `a + b + c + …`.
    package static let depthLimit = 200

    /// Reads an expression; never traps, whatever the text.
    package static func parse(_ text: String) throws(ExpressionSyntaxError) -> Expression {
        guard text.utf8.count <= textLimit
        else { throw ExpressionSyntaxError(offset: textLimit, kind: .tooLong(limit: textLimit)) }
        var parser = ExpressionParser(tokens: try Lexer.tokens(of: text))
        let expression = try parser.wholeText()
        guard expression.depth <= depthLimit
        else { throw ExpressionSyntaxError(offset: 0, kind: .tooDeep(limit: depthLimit)) }
        return expression
    }

    /// The number of nodes on the longest way down.
    var depth: Int { 1 + (children.map(\.depth).max() ?? 0) }

    /// The expressions directly below, in reading order.
    var children: [Expression] {
        switch self {
        case .null, .bool, .integer, .decimal, .text, .path: []
        case .list(let items), .call(_, let items): items
        case .unary(_, let operand): [operand]
        case .binary(_, let left, let right): [left, right]
        case .choice(let condition, let yes, let no): [condition, yes, no]
        case .comprehension(_, let list, _, let body): [list, body]
        }
    }
}
