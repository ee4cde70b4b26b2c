import Domain

extension Function {
    /// `.null` for the wrong number or type of arguments; `has` alone answers for null.
    func applied(to arguments: [Value]) -> Value {
        guard arguments.count == arity, let first = arguments.first, let last = arguments.last else { return .null }
        switch self {
        case .size: return first.size.map(Value.integer) ?? .null
        case .has: return .bool(first.isPresent)
        case .years: return Self.span(first, months: 12, days: 0)
        case .months: return Self.span(first, months: 1, days: 0)
        case .days: return Self.span(first, months: 0, days: 1)
        case .date: return first.plainText.flatMap { CivilDate(iso: $0) }.map(Value.date) ?? .null
        case .age: return Self.age(first, on: last)
        case .int: return first.wholeNumber.map(Value.integer) ?? .null
        case .min: return Self.extreme(first) { $0 < 0 }
        case .max: return Self.extreme(first) { $0 > 0 }
        case .total: return Self.total(first)
        case .round: return Self.rounded(first, last)
        case .matches: return Self.matches(first, last)
        case .startsWith: return Self.claim(first, last) { $0.starts(with: $1) }
        case .endsWith: return Self.claim(first, last) { $0.reversed().starts(with: $1.reversed()) }
        case .contains: return Self.claim(first, last) { $1.isEmpty || $0.firstRange(of: $1) != nil }
        }
    }

    private static func total(_ list: Value) -> Value {
        guard case .list(let items) = list else { return .null }
        return items.reduce(.integer(0)) { Arithmetic.result(.plus, $0, $1) }
    }

    private static func rounded(_ number: Value, _ places: Value) -> Value {
        guard case .integer(let places) = places, (0...4).contains(places) else { return .null }
        let decimal: FixedDecimal? =
            switch number {
            case .integer(let whole): FixedDecimal(whole)
            case .decimal(let decimal): decimal.rounded(to: Int(places))
            default: nil
            }
        return decimal.map(Value.decimal) ?? .null
    }

    private static func matches(_ text: Value, _ pattern: Value) -> Value {
        guard let text = text.plainText, let pattern = pattern.plainText.flatMap({ Pattern($0) }) else { return .null }
        return .bool(pattern.isFound(in: text))
    }

    private static func span(_ count: Value, months: Int, days: Int) -> Value {
        guard case .integer(let count) = count else { return .null }
        let (total, overflow) = Int(count).multipliedReportingOverflow(by: months)
        return overflow ? .null : .span(CivilSpan(months: total, days: days * Int(count)))
    }

    private static func age(_ birth: Value, on day: Value) -> Value {
        guard let birth = birth.day, let day = day.day else { return .null }
        return .integer(Int64(birth.fullYears(on: day)))
    }

    /// The item that stands to every earlier one as `isBetter` says; the first of equals.
    private static func extreme(_ list: Value, _ isBetter: (Int) -> Bool) -> Value {
        guard case .list(let items) = list, var best = items.first, Comparison.order(best, best) != nil
        else { return .null }
        for item in items.dropFirst() {
            guard let order = Comparison.order(item, best) else { return .null }
            if isBetter(order) { best = item }
        }
        return best
    }

    private static func claim(
        _ text: Value, _ part: Value, _ holds: (String.UTF8View, String.UTF8View) -> Bool
    ) -> Value {
        guard let text = text.plainText, let part = part.plainText else { return .null }
        return .bool(holds(text.utf8, part.utf8))
    }
}

extension Value {
    fileprivate var plainText: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }

    fileprivate var size: Int64? {
        switch self {
        case .text(let text): Int64(text.unicodeScalars.count)
        case .list(let items): Int64(items.count)
        default: nil
        }
    }

    fileprivate var wholeNumber: Int64? {
        switch self {
        case .integer(let number): number
        case .decimal(let number): number.tenThousandths / 10_000
        // Without this, `Int64` would read a plus sign too.
        case .text(let text): text.utf8.first == UInt8(ascii: "+") ? nil : Int64(text)
        default: nil
        }
    }
}
