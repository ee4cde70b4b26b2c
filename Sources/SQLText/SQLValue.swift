/// What a statement's placeholder can be given, and what a column can hold.
///
/// Shape: times are unix milliseconds, money is fen and truth is 0 or 1, all as `integer`.
package enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case text(String)
    case blob([UInt8])
}
