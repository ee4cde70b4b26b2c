/// The name of a table or column that the database itself told, fit to stand in a statement.
package struct SQLIdentifier: Hashable, Sendable, CustomStringConvertible {
    package let name: String

    /// `nil` for anything but small letters, digits and underscores, which need no quoting in any engine.
    package init?(_ name: String) {
        guard let first = name.utf8.first, Self.isLetter(first),
            name.utf8.allSatisfy({ Self.isLetter($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return nil }
        self.name = name
    }

    package var description: String { name }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "_")
    }
}
