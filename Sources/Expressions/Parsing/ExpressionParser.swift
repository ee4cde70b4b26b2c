import Domain

/// Reads tokens by recursive descent, one method for each level of precedence.
struct ExpressionParser {
    private let tokens: [(token: Token, offset: Int)]
    private var position = 0
    private var nesting = 0

    /// `tokens` ends with `.end`.
    init(tokens: [(token: Token, offset: Int)]) {
        self.tokens = tokens
    }

    mutating func wholeText() throws(ExpressionSyntaxError) -> Expression {
        let expression = try choice()
        guard peek() == .end else { throw failure(.trailing) }
        return expression
    }

    // MARK: Tokens

    private func peek(_ ahead: Int = 0) -> Token {
        let index = position + ahead
        return index < tokens.count ? tokens[index].token : .end
    }

    private func failure(_ kind: ExpressionSyntaxError.Kind) -> ExpressionSyntaxError {
        let entry = position < tokens.count ? tokens[position] : tokens.last
        return ExpressionSyntaxError(offset: entry?.offset ?? 0, kind: kind)
    }

    private mutating func accept(_ symbol: String) -> Bool {
        guard peek() == .symbol(symbol) else { return false }
        position += 1
        return true
    }

    private mutating func expect(_ symbol: String) throws(ExpressionSyntaxError) {
        guard accept(symbol) else { throw failure(.expected(.token(symbol))) }
    }

    private mutating func enter() throws(ExpressionSyntaxError) {
        nesting += 1
        guard nesting <= Expression.nestingLimit else { throw failure(.tooDeep(limit: Expression.nestingLimit)) }
    }

    // MARK: Operators, loosest first

    private mutating func choice() throws(ExpressionSyntaxError) -> Expression {
        try enter()
        defer { nesting -= 1 }
        let condition = try chain(.or)
        guard accept("?") else { return condition }
        let yes = try choice()
        try expect(":")
        return .choice(condition, yes, try choice())
    }

    /// Operands of one level joined from left to right.
    private mutating func chain(_ level: Precedence) throws(ExpressionSyntaxError) -> Expression {
        guard level < .unary else { return try unary() }
        var left = try chain(level.tighter)
        var count = 0
        while let symbol = acceptOperator(of: level) {
            count += 1
            if level == .relation, count > 1 {
                position -= 1
                throw failure(.chainedComparison)
            }
            left = .binary(symbol, left, try chain(level.tighter))
        }
        return left
    }

    private mutating func acceptOperator(of level: Precedence) -> BinaryOperator? {
        let spelling: String
        switch peek() {
        case .symbol(let symbol): spelling = symbol
        case .name("in"): spelling = "in"
        default: return nil
        }
        guard let symbol = BinaryOperator(rawValue: spelling), symbol.precedence == level else { return nil }
        position += 1
        return symbol
    }

    private mutating func unary() throws(ExpressionSyntaxError) -> Expression {
        guard case .symbol(let symbol) = peek(), let sign = UnaryOperator(rawValue: symbol)
        else { return try postfix() }
        // `-9223372036854775808` has no positive half, so a sign right before digits belongs to them.
        if sign == .negate, case .number = peek(1) { return try postfix() }
        position += 1
        try enter()
        defer { nesting -= 1 }
        return .unary(sign, try unary())
    }

    // MARK: Operands

    private mutating func postfix() throws(ExpressionSyntaxError) -> Expression {
        var operand = try primary()
        while accept(".") {
            guard case .name(let name) = peek() else { throw failure(.expected(.name)) }
            position += 1
            if peek() == .symbol("(") {
                operand = try method(name, of: operand)
            } else if case .path(let path) = operand {
                operand = .path(path + [name])
            } else {
                throw failure(.expected(.token("(")))
            }
        }
        return operand
    }

    private mutating func primary() throws(ExpressionSyntaxError) -> Expression {
        switch peek() {
        case .number, .symbol("-"):
            return try number()
        case .text(let text):
            position += 1
            return .text(text)
        case .name(let name):
            return try named(name)
        case .symbol("("):
            position += 1
            let inner = try choice()
            try expect(")")
            return inner
        case .symbol("["):
            position += 1
            return .list(try items(until: "]"))
        default:
            throw failure(.expected(.operand))
        }
    }

    private mutating func number() throws(ExpressionSyntaxError) -> Expression {
        let sign = accept("-") ? "-" : ""
        guard case .number(let digits) = peek() else { throw failure(.expected(.operand)) }
        let spelling = sign + digits
        let value: Expression? =
            digits.contains(".")
            ? FixedDecimal(spelling: spelling).map(Expression.decimal)
            : Int64(spelling).map(Expression.integer)
        guard let value else { throw failure(.numberOutOfRange) }
        position += 1
        return value
    }

    private mutating func named(_ name: String) throws(ExpressionSyntaxError) -> Expression {
        switch name {
        case "in": throw failure(.expected(.operand))
        case "true", "false", "null":
            position += 1
            return name == "null" ? .null : .bool(name == "true")
        default:
            guard peek(1) == .symbol("(") else {
                position += 1
                return .path([name])
            }
            return try function(name)
        }
    }

    // MARK: Functions

    private mutating func function(_ name: String) throws(ExpressionSyntaxError) -> Expression {
        if name == Comprehension.sum.rawValue {
            position += 2
            let list = try choice()
            if accept(")") { return .call(.total, [list]) }
            try expect(",")
            return try comprehension(.sum, of: list)
        }
        guard let function = Function(rawValue: name), !function.isMethod
        else { throw failure(.unknownFunction(name)) }
        position += 2
        return .call(function, try items(until: ")"))
    }

    private mutating func method(_ name: String, of receiver: Expression) throws(ExpressionSyntaxError) -> Expression {
        if let walk = Comprehension(rawValue: name), walk.isMethod {
            position += 1
            return try comprehension(walk, of: receiver)
        }
        guard let function = Function(rawValue: name), function.isMethod || function == .size else {
            position -= 1
            throw failure(.unknownFunction(name))
        }
        position += 1
        return .call(function, [receiver] + (try items(until: ")")))
    }

    private mutating func comprehension(
        _ walk: Comprehension, of list: Expression
    ) throws(ExpressionSyntaxError) -> Expression {
        guard case .name(let variable) = peek(), Names.isName(variable) else { throw failure(.expected(.variable)) }
        position += 1
        try expect(",")
        let body = try choice()
        try expect(")")
        return .comprehension(walk, list, variable: variable, body)
    }

    private mutating func items(until closing: String) throws(ExpressionSyntaxError) -> [Expression] {
        if accept(closing) { return [] }
        var items = [try choice()]
        while accept(",") { items.append(try choice()) }
        try expect(closing)
        return items
    }
}
