/// One SQL statement, or a part of one, whose values are bound and never pasted into the text.
///
/// Shape: written as a literal, `let sql: SQL = "SELECT id FROM units WHERE parent = \(parent)"`. The text pieces are
/// `StaticString`s, so nothing that was made while the program runs can become SQL text, but for the names of tables
/// and columns, which have a type of their own.
package struct SQL: Sendable {
    enum Piece: Sendable {
        case text(StaticString)
        case value(SQLValue)
        case name(SQLIdentifier)
    }

    let pieces: [Piece]

    /// The text with `$1…$n` in the order of writing, and the value of each placeholder.
    package func rendered() -> (text: String, values: [SQLValue]) {
        var text = ""
        var values: [SQLValue] = []
        for piece in pieces {
            switch piece {
            case .text(let literal):
                text += literal.description
            case .value(let value):
                values.append(value)
                text += "$\(values.count)"
            case .name(let identifier):
                text += "\"\(identifier.name)\""
            }
        }
        return (text, values)
    }
}

extension SQL {
    /// The value of each placeholder, in order.
    package var values: [SQLValue] {
        pieces.compactMap { piece in if case .value(let value) = piece { value } else { nil } }
    }

    /// The same text with other values.
    package func mapValues(_ transform: (SQLValue) throws -> SQLValue) rethrows -> SQL {
        SQL(
            pieces: try pieces.map { piece in
                if case .value(let value) = piece { .value(try transform(value)) } else { piece }
            })
    }
}

extension [SQL] {
    /// The parts one after the other with `separator` between them; nothing when there are none.
    package func joined(by separator: StaticString) -> SQL {
        var pieces: [SQL.Piece] = []
        for (index, part) in enumerated() {
            if index > 0 { pieces.append(.text(separator)) }
            pieces += part.pieces
        }
        return SQL(pieces: pieces)
    }
}
