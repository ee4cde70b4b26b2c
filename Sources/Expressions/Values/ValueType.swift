/// What kind of value an expression yields, known before any answer is.
package indirect enum ValueType: Hashable, Sendable {
    case bool
    case integer
    case decimal
    case text
    case date
    case month
    case span
    case list(ValueType)
    case record([String: ValueType])
    /// The type of the literal `null`; fits wherever any other type is wanted.
    case null
}
