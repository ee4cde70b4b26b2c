extension SQL: ExpressibleByStringInterpolation {
    /// SQL text without values.
    package init(stringLiteral text: StaticString) {
        self.init(pieces: [.text(text)])
    }

    /// SQL text with bound values between its pieces.
    package init(stringInterpolation: StringInterpolation) {
        self.init(pieces: stringInterpolation.pieces)
    }

    /// Collects the pieces of an `SQL` literal: what stands in the source is text, what is interpolated is bound.
    package struct StringInterpolation: StringInterpolationProtocol {
        package typealias StringLiteralType = StaticString

        fileprivate var pieces: [Piece] = []

        /// Called by the compiler before the first piece.
        package init(literalCapacity: Int, interpolationCount: Int) {
            pieces.reserveCapacity(2 * interpolationCount + 1)
        }

        /// Called by the compiler for each piece that stands in the source.
        package mutating func appendLiteral(_ text: StaticString) {
            pieces.append(.text(text))
        }

        /// `\(value)`: one placeholder.
        package mutating func appendInterpolation(_ value: some SQLBindable) {
            pieces.append(.value(value.sqlValue))
        }

        /// `\(optional)`: one placeholder, bound to NULL when there is no value.
        package mutating func appendInterpolation(_ value: (some SQLBindable)?) {
            pieces.append(.value(value.sqlValue))
        }

        /// `\(nil)`: one placeholder bound to NULL.
        package mutating func appendInterpolation(_ nothing: Never?) {
            pieces.append(.value(.null))
        }

        /// `IN (\(list: ids))`: one placeholder for each value; the word `NULL` for none, which no row is in.
        ///
        /// NB: `NOT IN` of an empty list is therefore not true for any row either; ask before writing it.
        package mutating func appendInterpolation(list values: some Sequence<some SQLBindable>) {
            var isFirst = true
            for value in values {
                if !isFirst { pieces.append(.text(", ")) }
                pieces.append(.value(value.sqlValue))
                isFirst = false
            }
            if isFirst { pieces.append(.text("NULL")) }
        }

        /// `\(name: table)`: the name of a table or column, quoted.
        package mutating func appendInterpolation(name identifier: SQLIdentifier) {
            pieces.append(.name(identifier))
        }

        /// `\(fragment: condition)`: another piece of SQL with its values; nothing when there is none.
        package mutating func appendInterpolation(fragment: SQL?) {
            pieces += fragment?.pieces ?? []
        }
    }
}
