/// For those who know what comes, and need no tree of it.
extension JSONReader {
    /// What a value is, as its first byte tells; the rest may still be wrong.
    package enum Kind: Sendable {
        case text
        case object
        case list
        /// A number, `true`, `false` or `null`.
        case other
    }

    /// What comes next, which is not taken yet.
    package mutating func kind() -> Kind {
        skipBlanks()
        return switch peek() {
        case UInt8(ascii: "\""): .text
        case UInt8(ascii: "{"): .object
        case UInt8(ascii: "["): .list
        default: .other
        }
    }

    /// Takes a value of any kind.
    package mutating func value() throws -> JSONValue {
        try readValue(depth: 0)
    }

    /// Takes a text.
    package mutating func text() throws -> String {
        guard kind() == .text else { throw failure("a text comes here") }
        return try readText()
    }

    /// Takes an object; `visit` takes the value of each member. Whether a key stands there twice is the caller's to see.
    package mutating func members(_ visit: (_ key: String, _ reader: inout JSONReader) throws -> Void) throws {
        guard kind() == .object else { throw failure("an object comes here") }
        try pieces(until: UInt8(ascii: "}")) { reader in
            let key = try reader.text()
            guard reader.takes(UInt8(ascii: ":")) else { throw reader.failure("a key is followed by :") }
            try visit(key, &reader)
        }
    }

    /// Takes a list; `visit` takes each item.
    package mutating func items(_ visit: (_ reader: inout JSONReader) throws -> Void) throws {
        guard kind() == .list else { throw failure("a list comes here") }
        try pieces(until: UInt8(ascii: "]"), visit)
    }

    private mutating func pieces(until end: UInt8, _ visit: (inout JSONReader) throws -> Void) throws {
        skipByte()
        if takes(end) { return }
        while true {
            try visit(&self)
            if takes(end) { return }
            guard takes(UInt8(ascii: ",")) else { throw failure("a list or an object goes on with , or ends") }
        }
    }
}
