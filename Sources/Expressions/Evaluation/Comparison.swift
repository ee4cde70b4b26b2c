import Domain

/// Equality and order of values, as the language has them.
enum Comparison {
    /// Negative, zero or positive as `left` lies before, at or after `right`; `nil` where there is no order.
    static func order(_ left: Value, _ right: Value) -> Int? {
        switch (left, right) {
        case (.integer(let one), .integer(let other)): order(one, other)
        case (.integer, .decimal), (.decimal, .integer), (.decimal, .decimal):
            left.exactTenThousandths.flatMap { one in right.exactTenThousandths.map { order(one, $0) } }
        case (.text(let one), .text(let other)): order(one, other)
        default: left.day.flatMap { one in right.day.map { order(one, $0) } }
        }
    }

    private static func order<Thing: Comparable>(_ one: Thing, _ other: Thing) -> Int {
        one < other ? -1 : one == other ? 0 : 1
    }

    /// By code points, which is the order of UTF-8; `String` itself takes composed and decomposed letters for equal.
    private static func order(_ one: String, _ other: String) -> Int {
        if one.utf8.elementsEqual(other.utf8) { return 0 }
        return one.utf8.lexicographicallyPrecedes(other.utf8) ? -1 : 1
    }

    static func areEqual(_ left: Value, _ right: Value, _ budget: inout Budget) -> Bool {
        guard budget.takeStep() else { return false }
        switch (left, right) {
        case (.null, .null): return true
        case (.bool(let one), .bool(let other)): return one == other
        case (.span(let one), .span(let other)): return one == other
        case (.list(let one), .list(let other)): return areEqual(one, other, &budget)
        case (.record(let one), .record(let other)): return areEqual(one, other, &budget)
        default: return order(left, right) == 0
        }
    }

    private static func areEqual(_ one: [Value], _ other: [Value], _ budget: inout Budget) -> Bool {
        guard one.count == other.count else { return false }
        for (left, right) in zip(one, other) where !areEqual(left, right, &budget) { return false }
        return true
    }

    /// Always looks at every member, so that the steps taken do not depend on the order of a dictionary.
    private static func areEqual(
        _ one: [String: Value], _ other: [String: Value], _ budget: inout Budget
    ) -> Bool {
        guard one.count == other.count else { return false }
        var isSame = true
        for (name, value) in one {
            if !areEqual(value, other[name] ?? .null, &budget) || other[name] == nil { isSame = false }
        }
        return isSame
    }

    /// Whether an item of `list` equals `value`; `nil` when either is null or `list` is no list.
    static func isWithin(_ value: Value, _ list: Value, _ budget: inout Budget) -> Bool? {
        guard value != .null, case .list(let items) = list else { return nil }
        for item in items {
            if areEqual(value, item, &budget) { return true }
            if budget.isExhausted { return nil }
        }
        return false
    }
}

extension Value {
    /// A number in ten-thousandths, wide enough for every integer.
    fileprivate var exactTenThousandths: Int128? {
        switch self {
        case .integer(let number): Int128(number) * 10_000
        case .decimal(let number): Int128(number.tenThousandths)
        default: nil
        }
    }
}
