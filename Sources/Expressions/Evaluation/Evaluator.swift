/// Walks an expression once, in reading order.
struct Evaluator<Names: Scope> {
    let scope: Names
    var budget: Budget
    private var variables: [(name: String, value: Value)] = []

    init(scope: Names, budget: Budget) {
        self.scope = scope
        self.budget = budget
    }

    mutating func value(of expression: Expression) -> Value {
        guard budget.takeStep() else { return .null }
        switch expression {
        case .null: return .null
        case .bool(let value): return .bool(value)
        case .integer(let value): return .integer(value)
        case .decimal(let value): return .decimal(value)
        case .text(let value): return .text(value)
        case .list(let items): return .list(values(of: items))
        case .path(let path): return value(at: path)
        case .unary(let symbol, let operand): return Arithmetic.signed(symbol, value(of: operand))
        case .binary(.and, let left, let right): return joined(left, right, decidedBy: false)
        case .binary(.or, let left, let right): return joined(left, right, decidedBy: true)
        case .binary(let symbol, let left, let right): return result(symbol, value(of: left), value(of: right))
        case .choice(let condition, let yes, let no): return choice(condition, yes, no)
        case .call(let function, let arguments): return function.applied(to: values(of: arguments))
        case .comprehension(let walk, let list, let variable, let body):
            return walked(walk, value(of: list), variable: variable, body)
        }
    }

    private mutating func values(of expressions: [Expression]) -> [Value] {
        var values: [Value] = []
        for expression in expressions { values.append(value(of: expression)) }
        return values
    }

    private func value(at path: [String]) -> Value {
        guard let first = path.first else { return .null }
        var value = variables.last { $0.name == first }?.value ?? scope.value(named: first) ?? .null
        for member in path.dropFirst() {
            guard case .record(let members) = value else { return .null }
            value = members[member] ?? .null
        }
        return value
    }

    /// Kleene's `&&` (decided by false) or `||` (decided by true); the right side waits until it is needed.
    private mutating func joined(_ left: Expression, _ right: Expression, decidedBy decisive: Bool) -> Value {
        let first = value(of: left)
        if first == .bool(decisive) { return first }
        let second = value(of: right)
        if second == .bool(decisive) { return second }
        return first == .bool(!decisive) && second == .bool(!decisive) ? first : .null
    }

    private mutating func choice(_ condition: Expression, _ yes: Expression, _ no: Expression) -> Value {
        guard case .bool(let holds) = value(of: condition) else { return .null }
        return value(of: holds ? yes : no)
    }

    private mutating func result(_ symbol: BinaryOperator, _ left: Value, _ right: Value) -> Value {
        switch symbol {
        case .equal: .bool(Comparison.areEqual(left, right, &budget))
        case .notEqual: .bool(!Comparison.areEqual(left, right, &budget))
        case .less: compared(left, right) { $0 < 0 }
        case .atMost: compared(left, right) { $0 <= 0 }
        case .greater: compared(left, right) { $0 > 0 }
        case .atLeast: compared(left, right) { $0 >= 0 }
        case .within: Comparison.isWithin(left, right, &budget).map(Value.bool) ?? .null
        default: Arithmetic.result(symbol, left, right)
        }
    }

    private func compared(_ left: Value, _ right: Value, _ claim: (Int) -> Bool) -> Value {
        Comparison.order(left, right).map { .bool(claim($0)) } ?? .null
    }
}

// MARK: Comprehensions

extension Evaluator {
    private mutating func walked(
        _ walk: Comprehension, _ list: Value, variable: String, _ body: Expression
    ) -> Value {
        guard case .list(let items) = list else { return .null }
        switch walk {
        case .exists: return claimed(items, variable, body, decidedBy: true)
        case .all: return claimed(items, variable, body, decidedBy: false)
        case .map: return .list(each(items, variable, body))
        case .filter:
            let kept = zip(items, each(items, variable, body)).filter { $0.1 == .bool(true) }
            return .list(kept.map(\.0))
        case .sum:
            return each(items, variable, body).reduce(.integer(0)) { Arithmetic.result(.plus, $0, $1) }
        }
    }

    private mutating func claimed(
        _ items: [Value], _ variable: String, _ body: Expression, decidedBy decisive: Bool
    ) -> Value {
        var isCertain = true
        for item in items {
            let value = value(of: body, variable, item)
            if value == .bool(decisive) || budget.isExhausted { return value }
            if value != .bool(!decisive) { isCertain = false }
        }
        return isCertain ? .bool(!decisive) : .null
    }

    /// The body's value for each item; fewer when the budget runs out, which makes the whole answer null.
    private mutating func each(_ items: [Value], _ variable: String, _ body: Expression) -> [Value] {
        var values: [Value] = []
        for item in items where !budget.isExhausted { values.append(value(of: body, variable, item)) }
        return values
    }

    private mutating func value(of body: Expression, _ variable: String, _ item: Value) -> Value {
        variables.append((variable, item))
        defer { variables.removeLast() }
        return value(of: body)
    }
}
