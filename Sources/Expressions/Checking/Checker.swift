import Domain

/// Finds the type of every part.
///
/// `nil` is the type of a part that is wrong; nothing more is said about what contains it.
struct Checker {
    private(set) var problems: [CheckProblem] = []
    private let names: [String: ValueType]
    private var variables: [(name: String, type: ValueType?)] = []

    init(names: [String: ValueType]) {
        self.names = names
    }

    mutating func type(of expression: Expression) -> ValueType? {
        switch expression {
        case .null: return .null
        case .bool: return .bool
        case .integer: return .integer
        case .decimal: return .decimal
        case .text: return .text
        case .list(let items): return joined(items, in: expression).map(ValueType.list)
        case .path(let path): return type(at: path, in: expression)
        case .unary(.not, let operand):
            require(.condition, of: operand)
            return .bool
        case .unary(.negate, let operand): return require(.numberOrSpan, of: operand)
        case .binary(let symbol, let left, let right): return type(of: symbol, left, right, in: expression)
        case .choice(let condition, let yes, let no):
            require(.condition, of: condition)
            return joined([yes, no], in: expression)
        case .call(let function, let arguments): return type(of: function, arguments, in: expression)
        case .comprehension(let walk, let list, let variable, let body):
            return type(of: walk, list, variable, body)
        }
    }

    private mutating func report(_ reason: CheckProblem.Reason, in part: Expression) {
        problems.append(CheckProblem(part: part, reason: reason))
    }

    /// The type of `expression` if it will do.
    @discardableResult
    private mutating func require(_ expectation: Expectation, of expression: Expression) -> ValueType? {
        guard let type = type(of: expression) else { return nil }
        guard expectation.accepts(type) else {
            report(.wrongType(expected: expectation, found: type), in: expression)
            return nil
        }
        return type
    }

    /// The one type that all items fit; null when there are none.
    private mutating func joined(_ items: [Expression], in whole: Expression) -> ValueType? {
        var joint: ValueType? = .null
        for item in items {
            let type = type(of: item)
            guard let soFar = joint, let type else {
                joint = nil
                continue
            }
            joint = soFar.joined(with: type)
            if joint == nil { report(.mismatch(soFar, type), in: whole) }
        }
        return joint
    }
}

// MARK: Paths

extension Checker {
    private mutating func type(at path: [String], in expression: Expression) -> ValueType? {
        guard let first = path.first else { return .null }
        if let variable = variables.last(where: { $0.name == first }) {
            return variable.type.flatMap { type(of: path.dropFirst(), from: $0, in: expression) }
        }
        guard let start = names[first] else {
            report(.unknownName(first, known: names.keys.sorted()), in: expression)
            return nil
        }
        return type(of: path.dropFirst(), from: start, in: expression)
    }

    private mutating func type(
        of members: ArraySlice<String>, from start: ValueType, in expression: Expression
    ) -> ValueType? {
        var type = start
        for member in members where type != .null {
            guard case .record(let known) = type else {
                report(.notARecord(type), in: expression)
                return nil
            }
            guard let next = known[member] else {
                report(.unknownMember(member, known: known.keys.sorted()), in: expression)
                return nil
            }
            type = next
        }
        return type
    }
}

// MARK: Operators

extension Checker {
    private mutating func type(
        of symbol: BinaryOperator, _ left: Expression, _ right: Expression, in whole: Expression
    ) -> ValueType? {
        switch symbol {
        case .and, .or:
            require(.condition, of: left)
            require(.condition, of: right)
            return .bool
        case .equal, .notEqual:
            compare(type(of: left), type(of: right), in: whole)
            return .bool
        case .less, .atMost, .greater, .atLeast:
            compare(require(.ordered, of: left), require(.ordered, of: right), in: whole)
            return .bool
        case .within:
            let item = type(of: left)
            compare(item, require(.list, of: right)?.item, in: whole)
            return .bool
        case .plus, .minus:
            return added(symbol, require(.addable, of: left), require(.addable, of: right), in: whole)
        case .times, .divided, .remainder:
            return numeric(require(.number, of: left), require(.number, of: right))
        }
    }

    private mutating func compare(_ left: ValueType?, _ right: ValueType?, in whole: Expression) {
        guard let left, let right, !left.isComparable(with: right) else { return }
        report(.mismatch(left, right), in: whole)
    }

    private mutating func added(
        _ symbol: BinaryOperator, _ left: ValueType?, _ right: ValueType?, in whole: Expression
    ) -> ValueType? {
        guard let left, let right else { return nil }
        switch (left, right) {
        case (.null, _), (_, .null): return .null
        case (.date, .span), (.month, .span), (.span, .span): return left
        case (.span, .date) where symbol == .plus, (.span, .month) where symbol == .plus: return right
        case _ where left.isNumber && right.isNumber: return numeric(left, right)
        default:
            report(.mismatch(left, right), in: whole)
            return nil
        }
    }

    private func numeric(_ left: ValueType?, _ right: ValueType?) -> ValueType? {
        guard let left, let right else { return nil }
        if left == .null || right == .null { return .null }
        return left == .integer && right == .integer ? .integer : .decimal
    }
}

// MARK: Functions

extension Checker {
    private mutating func type(
        of function: Function, _ arguments: [Expression], in whole: Expression
    ) -> ValueType? {
        guard arguments.count == function.arity, let first = arguments.first else {
            for argument in arguments { _ = type(of: argument) }
            report(.wrongArgumentCount(expected: function.arity, found: arguments.count), in: whole)
            return nil
        }
        if function == .min || function == .max { return extreme(of: first) }
        if function == .total { return total(of: first) }
        if function == .round { return rounded(arguments) }
        if function == .matches { checkPattern(arguments, in: whole) }
        for argument in arguments {
            if let expectation = function.expectation {
                require(expectation, of: argument)
            } else {
                _ = type(of: argument)
            }
        }
        if function == .date, case .text(let text) = first, CivilDate(iso: text) == nil {
            report(.notADate(text), in: whole)
        }
        return function.resultType
    }

    /// The sum of nothing is the integer 0, whatever the list holds.
    private mutating func total(of list: Expression) -> ValueType? {
        guard let item = require(.list, of: list)?.item else { return nil }
        guard Expectation.number.accepts(item) else {
            report(.wrongType(expected: .number, found: item), in: list)
            return nil
        }
        return item == .null ? .integer : item
    }

    private mutating func rounded(_ arguments: [Expression]) -> ValueType? {
        require(.number, of: arguments[0])
        require(.wholeNumber, of: arguments[1])
        return .decimal
    }

    /// A pattern is known when the pack is loaded, so that a wrong one is refused there.
    private mutating func checkPattern(_ arguments: [Expression], in whole: Expression) {
        guard case .text(let text) = arguments[1] else {
            return report(.notAPattern(arguments[1].text), in: whole)
        }
        if Pattern(text) == nil { report(.notAPattern(text), in: whole) }
    }

    private mutating func extreme(of list: Expression) -> ValueType? {
        guard let item = require(.list, of: list)?.item else { return nil }
        guard Expectation.ordered.accepts(item) else {
            report(.wrongType(expected: .ordered, found: item), in: list)
            return nil
        }
        return item
    }

    private mutating func type(
        of walk: Comprehension, _ list: Expression, _ variable: String, _ body: Expression
    ) -> ValueType? {
        let item = require(.list, of: list)?.item
        variables.append((variable, item))
        defer { variables.removeLast() }
        switch walk {
        case .exists, .all:
            require(.condition, of: body)
            return .bool
        case .map: return type(of: body).map(ValueType.list)
        case .filter:
            require(.condition, of: body)
            return item.map(ValueType.list)
        case .sum:
            // The sum of nothing is the integer 0, whatever the body is.
            return require(.number, of: body).map { $0 == .null ? .integer : $0 }
        }
    }
}

extension ValueType {
    /// What a list's items are; null for null.
    fileprivate var item: ValueType? {
        switch self {
        case .list(let item): item
        case .null: .null
        default: nil
        }
    }
}

extension Function {
    /// What each argument has to be; `nil` where anything will do. `min`, `max`, `sum` and `round` are apart.
    fileprivate var expectation: Expectation? {
        switch self {
        case .has: nil
        case .size: .textOrList
        case .years, .months, .days: .wholeNumber
        case .date, .startsWith, .endsWith, .contains, .matches: .text
        case .age: .dateOrMonth
        case .int: .numberOrText
        case .round: .number
        case .min, .max, .total: .list
        }
    }

    /// What it yields; `min`, `max` and `sum` yield an item instead.
    fileprivate var resultType: ValueType {
        switch self {
        case .has, .startsWith, .endsWith, .contains, .matches: .bool
        case .size, .age, .int: .integer
        case .years, .months, .days: .span
        case .date: .date
        case .round: .decimal
        case .min, .max, .total: .null
        }
    }
}
