/// What the text of a statement is put together from: statements of one shape have one text.
///
/// Drivers find prepared statements by it, since putting the text together costs more than running a small statement.
/// The pieces of one place in the source are always the same memory; the same words at another place are another shape.
package struct SQLShape: Hashable, Sendable {
    /// Each piece begins with its mark, or with an address, which is never that small.
    private enum Mark {
        static let value: UInt = 1
        static let scalar: UInt = 2
        static let name: UInt = 3
    }

    private let words: [UInt]

    init(_ pieces: [SQL.Piece]) {
        var words: [UInt] = []
        words.reserveCapacity(2 * pieces.count)
        for piece in pieces {
            switch piece {
            case .value: words.append(Mark.value)
            case .text(let literal) where literal.hasPointerRepresentation:
                words.append(UInt(bitPattern: literal.utf8Start))
                words.append(UInt(literal.utf8CodeUnitCount))
            case .text(let literal):
                words.append(Mark.scalar)
                words.append(UInt(literal.unicodeScalar.value))
            case .name(let identifier):
                words.append(Mark.name)
                words.append(UInt(identifier.name.utf8.count))
                words += identifier.name.utf8.map(UInt.init)
            }
        }
        self.words = words
    }
}

extension SQL {
    /// What tells the statement from others, whatever its values are.
    package var shape: SQLShape { SQLShape(pieces) }
}
