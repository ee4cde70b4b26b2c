import Domain

/// The signs `! -` and the operators `+ - * / %` on values.
enum Arithmetic {
    static func signed(_ symbol: UnaryOperator, _ operand: Value) -> Value {
        switch (symbol, operand) {
        case (.not, .bool(let value)): .bool(!value)
        case (.negate, .integer), (.negate, .decimal): result(.minus, .integer(0), operand)
        case (.negate, .span(let span)): CivilSpan.none.subtracting(span).map(Value.span) ?? .null
        default: .null
        }
    }

    /// `.null` for operands that do not fit, a division by zero and an overflow.
    static func result(_ symbol: BinaryOperator, _ left: Value, _ right: Value) -> Value {
        switch (left, right) {
        case (.integer(let one), .integer(let other)): whole(symbol, one, other).map(Value.integer) ?? .null
        case (.date, .span), (.month, .span), (.span, .date), (.span, .month), (.span, .span):
            calendar(symbol, left, right) ?? .null
        default: broken(symbol, left, right) ?? .null
        }
    }

    private static func whole(_ symbol: BinaryOperator, _ one: Int64, _ other: Int64) -> Int64? {
        let (value, overflow): (Int64, Bool)
        switch symbol {
        case .plus: (value, overflow) = one.addingReportingOverflow(other)
        case .minus: (value, overflow) = one.subtractingReportingOverflow(other)
        case .times: (value, overflow) = one.multipliedReportingOverflow(by: other)
        case .divided: (value, overflow) = one.dividedReportingOverflow(by: other)
        // The remainder by -1 is 0 also where the quotient would not fit.
        case .remainder where other == -1: (value, overflow) = (0, false)
        case .remainder: (value, overflow) = one.remainderReportingOverflow(dividingBy: other)
        default: return nil
        }
        return overflow ? nil : value
    }

    /// At least one operand is a decimal.
    private static func broken(_ symbol: BinaryOperator, _ left: Value, _ right: Value) -> Value? {
        guard let one = left.asDecimal.map({ Int128($0.tenThousandths) }),
            let other = right.asDecimal.map({ Int128($0.tenThousandths) })
        else { return nil }
        let value: Int128?
        switch symbol {
        case .plus: value = one + other
        case .minus: value = one - other
        case .times: value = rounded(one * other, by: 10_000)
        case .divided: value = rounded(one * 10_000, by: other)
        case .remainder: value = other == 0 ? nil : one % other
        default: value = nil
        }
        return value.flatMap { Int64(exactly: $0) }.map { .decimal(FixedDecimal(tenThousandths: $0)) }
    }

    /// The quotient rounded half away from zero; the operands stay below 2^126.
    private static func rounded(_ number: Int128, by divisor: Int128) -> Int128? {
        guard divisor != 0 else { return nil }
        let (quotient, rest) = number.quotientAndRemainder(dividingBy: divisor)
        guard rest.magnitude * 2 >= divisor.magnitude else { return quotient }
        return quotient + ((number < 0) == (divisor < 0) ? 1 : -1)
    }

    private static func calendar(_ symbol: BinaryOperator, _ left: Value, _ right: Value) -> Value? {
        switch (symbol, left, right) {
        case (.plus, .span(let one), .span(let other)): one.adding(other).map(Value.span)
        case (.minus, .span(let one), .span(let other)): one.subtracting(other).map(Value.span)
        case (.plus, .span(let span), let start), (.plus, let start, .span(let span)): moved(start, by: span)
        case (.minus, let start, .span(let span)): CivilSpan.none.subtracting(span).flatMap { moved(start, by: $0) }
        default: nil
        }
    }

    /// A month moves by way of its first day.
    private static func moved(_ start: Value, by span: CivilSpan) -> Value? {
        guard let date = start.day?.adding(span) else { return nil }
        if case .month = start { return .month(YearMonth(date)) }
        return .date(date)
    }
}

extension Value {
    /// A number as a decimal, where it fits one.
    fileprivate var asDecimal: FixedDecimal? {
        switch self {
        case .integer(let number): FixedDecimal(number)
        case .decimal(let number): number
        default: nil
        }
    }
}
