package import Domain

extension Expression {
    /// The stable form for storage and for the browser, which evaluates the same tree.
    ///
    /// Every node but a plain literal is an array whose first item says what it is:
    ///
    ///     null  true  12  "text"                  literals
    ///     ["integer", "9223372036854775807"]      an integer beyond ±(2^53 − 1)
    ///     ["decimal", "12.5"]
    ///     ["list", a, b]                          [a, b]
    ///     ["path", "batch", "reference_date"]     batch.reference_date
    ///     ["!", a]  ["-", a]                      !a  -a
    ///     ["<=", a, b]                            a <= b; every other binary operator likewise, by its spelling
    ///     ["?:", condition, a, b]                 condition ? a : b
    ///     ["age", birth, day]                     a function by its name; a receiver is the first argument
    ///     ["exists", list, "x", body]             list.exists(x, body); all, map, filter, sum likewise
    ///     ["sum", list]                           sum(list)
    package var json: JSONValue {
        switch self {
        case .null: .null
        case .bool(let value): .bool(value)
        case .integer(let value): .plain(value) ?? .list([.text("integer"), .text("\(value)")])
        case .decimal(let value): .list([.text("decimal"), .text(value.spelling)])
        case .text(let value): .text(value)
        case .list(let items): Self.node("list", items)
        case .path(let path): .list([.text("path")] + path.map(JSONValue.text))
        case .unary(let symbol, let operand): Self.node(symbol.rawValue, [operand])
        case .binary(let symbol, let left, let right): Self.node(symbol.rawValue, [left, right])
        case .choice(let condition, let yes, let no): Self.node("?:", [condition, yes, no])
        case .call(let function, let arguments): Self.node(function.rawValue, arguments)
        case .comprehension(let walk, let list, let variable, let body):
            .list([.text(walk.rawValue), list.json, .text(variable), body.json])
        }
    }

    private static func node(_ head: String, _ parts: [Expression]) -> JSONValue {
        .list([.text(head)] + parts.map(\.json))
    }

    /// `nil` when `json` is not of that form, or deeper than ``depthLimit``.
    package init?(json: JSONValue) {
        self.init(json: json, depth: 1)
    }

    private init?(json: JSONValue, depth: Int) {
        guard depth <= Self.depthLimit else { return nil }
        switch json {
        case .null: self = .null
        case .bool(let value): self = .bool(value)
        case .integer(let value): self = .integer(value)
        case .text(let value): self = .text(value)
        case .object: return nil
        case .list(let items):
            guard let head = items.first?.textValue,
                let node = Self.leaf(head, items.dropFirst()) ?? Self.branch(head, Array(items.dropFirst()), depth)
            else { return nil }
            self = node
        }
    }

    /// What is written in texts alone.
    private static func leaf(_ head: String, _ parts: ArraySlice<JSONValue>) -> Expression? {
        let texts = parts.compactMap(\.textValue)
        guard texts.count == parts.count, let first = texts.first else { return nil }
        switch head {
        case "integer" where texts.count == 1: return Int64(first).map(Expression.integer)
        case "decimal" where texts.count == 1: return FixedDecimal(spelling: first).map(Expression.decimal)
        case "path" where Names.isName(first) && texts.allSatisfy(Names.isMember): return .path(texts)
        default: return nil
        }
    }

    private static func branch(_ head: String, _ parts: [JSONValue], _ depth: Int) -> Expression? {
        // `sum` of a list alone is a function.
        if let walk = Comprehension(rawValue: head), walk != .sum || parts.count == 3 {
            guard parts.count == 3, let variable = parts[1].textValue, Names.isName(variable),
                let list = Expression(json: parts[0], depth: depth + 1),
                let body = Expression(json: parts[2], depth: depth + 1)
            else { return nil }
            return .comprehension(walk, list, variable: variable, body)
        }
        let operands = parts.compactMap { Expression(json: $0, depth: depth + 1) }
        return operands.count == parts.count ? joined(head, operands) : nil
    }

    private static func joined(_ head: String, _ operands: [Expression]) -> Expression? {
        if head == "list" { return .list(operands) }
        if let function = Function(rawValue: head) { return .call(function, operands) }
        switch operands.count {
        case 1: return UnaryOperator(rawValue: head).map { .unary($0, operands[0]) }
        case 2: return BinaryOperator(rawValue: head).map { .binary($0, operands[0], operands[1]) }
        case 3 where head == "?:": return .choice(operands[0], operands[1], operands[2])
        default: return nil
        }
    }
}

extension Expression: Codable {
    package init(from decoder: any Decoder) throws {
        let json = try JSONValue(from: decoder)
        guard let expression = Expression(json: json) else {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "not an expression"))
        }
        self = expression
    }

    package func encode(to encoder: any Encoder) throws {
        try json.encode(to: encoder)
    }
}
