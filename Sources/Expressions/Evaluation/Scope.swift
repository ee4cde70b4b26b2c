/// Where an expression finds the values of its names.
package protocol Scope: Sendable {
    /// The value of a path's first component; the rest walks records. `nil` reads as null.
    func value(named name: String) -> Value?
}

extension Dictionary: Scope where Key == String, Value == Expressions.Value {
    package func value(named name: String) -> Expressions.Value? { self[name] }
}
