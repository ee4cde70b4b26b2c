extension Expression {
    /// The value in `scope`. Total: never throws, never traps, ends after `budget` steps.
    ///
    /// A missing or null operand, an operand of another type, a division by zero, an overflow (64-bit integers,
    /// decimals of that many ten-thousandths, years 1–9999) or an exhausted budget yields `.null`. Apart from that:
    /// - `&&`, `||`, `exists` and `all` are three-valued: `false && null` is false, `true || null` is true.
    /// - `==` and `!=` always answer: `null == null` is true, values of different types are unequal.
    /// - Integers meet decimals as decimals; `/` and `%` of two integers cut towards zero; decimals round to four
    ///   places, half away from zero.
    /// - A month meets a date as its first day. Months of a span are added before its days, and the day of the month
    ///   is cut to the month's last.
    /// - Texts are compared and counted by Unicode code points.
    /// - `filter` keeps the items whose condition is true; `sum` is 0 for an empty list, `min` and `max` are null.
    ///
    /// Each node that is entered costs one step, so does each pair of values that `==`, `!=` and `in` compare.
    package func evaluate(in scope: some Scope, budget: Int = 10_000) -> Value {
        var evaluator = Evaluator(scope: scope, budget: Budget(steps: budget))
        let value = evaluator.value(of: self)
        return evaluator.budget.isExhausted ? .null : value
    }
}
