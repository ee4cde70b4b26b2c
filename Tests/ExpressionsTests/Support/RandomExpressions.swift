import Domain
import Expressions

/// Makes random trees and scopes, sound ones and nonsense.
struct RandomExpressions {
    var numbers: SeededNumbers

    init(seed: UInt64) {
        numbers = SeededNumbers(seed: seed)
    }

    static let names: [String: ValueType] = [
        "flag": .bool, "count": .integer, "amount": .decimal, "name": .text, "today": .date, "month": .month,
        "gap": .span, "dates": .list(.date), "counts": .list(.integer),
        "basic": .record(["kind": .text, "birth": .date]),
        "awards": .list(.record(["rank": .integer, "won": .month, "ranked": .bool])),
    ]
}

// MARK: Anything at all

extension RandomExpressions {
    mutating func anything(depth: Int) -> Expression {
        guard depth > 0, numbers.below(6) > 0 else { return leaf() }
        switch numbers.below(7) {
        case 0: return .list((0..<numbers.below(4)).map { _ in anything(depth: depth - 1) })
        case 1: return .unary(numbers.pick(UnaryOperator.allCases), anything(depth: depth - 1))
        case 2, 3:
            return .binary(
                numbers.pick(BinaryOperator.allCases), anything(depth: depth - 1), anything(depth: depth - 1))
        case 4:
            return .choice(anything(depth: depth - 1), anything(depth: depth - 1), anything(depth: depth - 1))
        case 5:
            let function = numbers.pick(Function.allCases)
            // Methods are written after their first argument, so they have one.
            // Two arguments of `sum` would be the beginning of a comprehension.
            let count = function == .total ? 1 : 1 + numbers.below(2)
            return .call(function, (0..<count).map { _ in anything(depth: depth - 1) })
        default:
            return .comprehension(
                numbers.pick(Comprehension.allCases), anything(depth: depth - 1),
                variable: numbers.pick(["x", "item"]), anything(depth: depth - 1))
        }
    }

    private mutating func leaf() -> Expression {
        switch numbers.below(7) {
        case 0: .null
        case 1: .bool(numbers.flip())
        case 2: .integer(numbers.pick([0, 1, -1, 7, 55, .max, .min]))
        case 3: .decimal(FixedDecimal(tenThousandths: numbers.pick([0, 1, -1, 12_500, -20_000, .max, .min])))
        case 4: .text(numbers.pick(Self.texts))
        default: .path(numbers.pick(Self.paths))
        }
    }

    private static let texts = [
        "", "a", "it's", "\\", "\"\n\t\r", "带头人", "e\u{301}", "\u{301}", "2020-01-31", "42",
    ]

    private static let paths = [
        ["flag"], ["count"], ["amount"], ["name"], ["today"], ["month"], ["gap"], ["dates"], ["counts"], ["awards"],
        ["basic"], ["basic", "kind"], ["basic", "birth"], ["basic", "in"], ["nowhere", "at", "all"], ["x"], ["item"],
        ["item", "rank"], ["size"],
    ]
}

// MARK: Sound expressions

extension RandomExpressions {
    /// A tree that the check finds to fit `type`.
    mutating func sound(_ type: ValueType, depth: Int) -> Expression {
        guard depth > 0, numbers.below(5) > 0 else { return soundLeaf(type) }
        if numbers.below(6) == 0 {
            return .choice(
                sound(.bool, depth: depth - 1), sound(type, depth: depth - 1), sound(type, depth: depth - 1))
        }
        return soundBranch(type, depth - 1)
    }

    private mutating func soundLeaf(_ type: ValueType) -> Expression {
        switch type {
        case .bool: numbers.pick([.bool(true), .bool(false), .path(["flag"]), .null])
        case .integer: numbers.pick([.integer(3), .integer(.max), .integer(0), .path(["count"])])
        case .decimal:
            numbers.pick([.decimal(FixedDecimal(tenThousandths: 12_500)), .path(["amount"]), .path(["count"])])
        case .text: numbers.pick([.text("01"), .text("张三"), .path(["name"]), .path(["basic", "kind"])])
        case .date: numbers.pick([.path(["today"]), .path(["basic", "birth"]), .call(.date, [.text("2020-02-29")])])
        case .month: .path(["month"])
        case .span: numbers.pick([.path(["gap"]), .call(.years, [.integer(3)])])
        case .list(.date): numbers.pick([.path(["dates"]), .list([])])
        case .list(.integer): .path(["counts"])
        case .list: .path(["awards"])
        case .record, .null: .null
        }
    }

    private mutating func soundBranch(_ type: ValueType, _ depth: Int) -> Expression {
        switch type {
        case .bool: soundClaim(depth)
        case .integer: soundInteger(depth)
        case .decimal:
            .binary(
                numbers.pick([.plus, .minus, .times, .divided, .remainder]), sound(.decimal, depth: depth),
                sound(numbers.pick([.integer, .decimal]), depth: depth))
        case .date, .month:
            .binary(numbers.pick([.plus, .minus]), sound(type, depth: depth), sound(.span, depth: depth))
        case .span: .call(numbers.pick([.years, .months, .days]), [sound(.integer, depth: depth)])
        case .list(.integer):
            .comprehension(
                .map, .path(["awards"]), variable: "a",
                .binary(.plus, .path(["a", "rank"]), sound(.integer, depth: depth)))
        case .list(.date):
            .comprehension(
                .filter, .path(["dates"]), variable: "d", .binary(.less, .path(["d"]), sound(.date, depth: depth)))
        default: soundLeaf(type)
        }
    }

    private mutating func soundClaim(_ depth: Int) -> Expression {
        let type = numbers.pick([ValueType.integer, .decimal, .text, .date, .month])
        switch numbers.below(7) {
        case 0: return .unary(.not, sound(.bool, depth: depth))
        case 1: return .binary(numbers.pick([.and, .or]), sound(.bool, depth: depth), sound(.bool, depth: depth))
        case 2: return .binary(numbers.pick([.equal, .notEqual]), sound(type, depth: depth), sound(type, depth: depth))
        case 3:
            let order = numbers.pick([BinaryOperator.less, .atMost, .greater, .atLeast])
            return .binary(order, sound(type, depth: depth), sound(type, depth: depth))
        case 4: return .binary(.within, sound(.month, depth: depth), .list([sound(.date, depth: depth)]))
        case 5: return .call(.has, [sound(type, depth: depth)])
        default:
            return .comprehension(
                numbers.pick([.exists, .all]), .path(["awards"]), variable: "a",
                .binary(.atLeast, .path(["a", "won"]), sound(.date, depth: depth)))
        }
    }

    private mutating func soundInteger(_ depth: Int) -> Expression {
        switch numbers.below(6) {
        case 0: .call(.size, [sound(numbers.pick([.text, .list(.date)]), depth: depth)])
        case 1: .call(.age, [sound(.date, depth: depth), sound(.month, depth: depth)])
        case 2: .call(.int, [sound(numbers.pick([.decimal, .text]), depth: depth)])
        case 3: .call(numbers.pick([.min, .max]), [sound(.list(.integer), depth: depth)])
        case 4: .comprehension(.sum, sound(.list(.integer), depth: depth), variable: "n", .path(["n"]))
        default:
            .binary(
                numbers.pick([.plus, .minus, .times, .divided, .remainder]), sound(.integer, depth: depth),
                sound(.integer, depth: depth))
        }
    }
}

// MARK: Scopes

extension RandomExpressions {
    /// Values of the types of ``names``; some are null or missing.
    mutating func scope() -> [String: Value] {
        var scope: [String: Value] = [:]
        // Sorted, for a dictionary's own order differs from run to run.
        for (name, type) in Self.names.sorted(by: { $0.key < $1.key }) where numbers.below(8) > 0 {
            scope[name] = value(of: type)
        }
        return scope
    }

    private mutating func value(of type: ValueType) -> Value {
        guard numbers.below(8) > 0 else { return .null }
        switch type {
        case .bool: return .bool(numbers.flip())
        case .integer: return .integer(numbers.pick([0, 1, 2, -3, 40, .max, .min]))
        case .decimal: return .decimal(FixedDecimal(tenThousandths: numbers.pick([0, 5, -15_000, .max, .min])))
        case .text: return .text(numbers.pick(["", "01", "leader", "安徽😀", "2021-05-05", "17"]))
        case .date: return .date(CivilDate(dayNumber: numbers.pick([-719_162, 0, 19_000, 20_148, 2_932_896])))
        case .month: return .month(YearMonth(CivilDate(dayNumber: numbers.pick([-719_162, 19_000, 2_932_896]))))
        case .span:
            let months = numbers.pick([0, 1, -25, .max, .min])
            return .span(CivilSpan(months: months, days: numbers.pick([0, 3, .max, .min])))
        case .list(let item): return .list((0..<numbers.below(4)).map { _ in value(of: item) })
        case .record(let members):
            var values: [String: Value] = [:]
            for (name, type) in members.sorted(by: { $0.key < $1.key }) { values[name] = value(of: type) }
            return .record(values)
        case .null: return .null
        }
    }
}
