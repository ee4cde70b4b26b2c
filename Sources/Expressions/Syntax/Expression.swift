package import Domain

/// A condition or a computation of a site pack, in a small subset of CEL (the Common Expression Language).
///
/// One tree with three readers: ``evaluate(in:budget:)``, ``check(names:)`` and ``describe(_:names:)``.
///
/// It is stored, and sent to the browser, as ``json``; `Tests/ExpressionsTests/vectors.json` holds what every evaluator
/// of that form has to yield.
///
///     basic.birth >= batch.reference_date - years(55) && size(basic.photo) >= 1
///     awards.exists(a, a.level in ['01', '02'] && a.rank <= a.people)
package indirect enum Expression: Hashable, Sendable {
    case null
    case bool(Bool)
    case integer(Int64)
    case decimal(FixedDecimal)
    case text(String)
    /// `[a, b]`
    case list([Expression])
    /// `batch.reference_date`: a name of the scope (or a comprehension's variable), then members of records.
    case path([String])
    /// `!a`, `-a`
    case unary(UnaryOperator, Expression)
    /// `a + b`, `a <= b`, `a && b`
    case binary(BinaryOperator, Expression, Expression)
    /// `condition ? yes : no`
    case choice(Expression, Expression, Expression)
    /// `size(a)`, `age(birth, today)`, `a.startsWith(b)`; a receiver is the first argument.
    case call(Function, [Expression])
    /// `list.exists(x, body)`, `sum(list, x, body)`
    case comprehension(Comprehension, Expression, variable: String, Expression)
}
