/// Walks once over the bytes of a header value; each `take` moves on, or gives `nil` where the shape is wrong.
struct HeaderScanner {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: some Collection<UInt8>) {
        rest = Array(bytes)[...]
    }

    var isAtEnd: Bool { rest.isEmpty }

    func isAt(_ byte: UInt8) -> Bool { rest.first == byte }

    mutating func skipBlanks() {
        rest = rest.drop { $0 == 0x20 || $0 == 0x09 }
    }

    /// Whether `byte` stood here; it is then passed.
    mutating func skip(_ byte: UInt8) -> Bool {
        guard rest.first == byte else { return false }
        rest = rest.dropFirst()
        return true
    }

    /// The text before `end` or the end of the header, without surrounding blanks; `end` itself stays.
    mutating func takeText(until end: UInt8) -> String? {
        skipBlanks()
        var piece = rest.prefix { $0 != end }
        rest = rest[piece.endIndex...]
        while let last = piece.last, last == 0x20 || last == 0x09 { piece = piece.dropLast() }
        return String(validating: piece, as: UTF8.self)
    }

    /// `name=token` or `name="quoted"`; the name lower-cased.
    mutating func takeParameter() -> (name: String, value: String)? {
        let name = rest.prefix(while: Self.isToken)
        rest = rest[name.endIndex...]
        guard !name.isEmpty, skip(UInt8(ascii: "=")) else { return nil }
        let value = isAt(UInt8(ascii: "\"")) ? takeQuoted() : takeText(until: UInt8(ascii: ";"))
        guard let value else { return nil }
        skipBlanks()
        return (String(decoding: name, as: UTF8.self).lowercased(), value)
    }

    /// A quoted text in the forms that browsers write: a quote inside is `\"` or `%22`; any other backslash is itself.
    private mutating func takeQuoted() -> String? {
        rest = rest.dropFirst()
        var bytes: [UInt8] = []
        while let byte = rest.first {
            rest = rest.dropFirst()
            if byte == UInt8(ascii: "\"") { return String(validating: bytes, as: UTF8.self) }
            if byte == UInt8(ascii: "\\"), skip(UInt8(ascii: "\"")) {
                bytes.append(UInt8(ascii: "\""))
            } else if byte == UInt8(ascii: "%"), rest.starts(with: "22".utf8) {
                rest = rest.dropFirst(2)
                bytes.append(UInt8(ascii: "\""))
            } else {
                bytes.append(byte)
            }
        }
        return nil
    }

    /// RFC 9110, section 5.6.2.
    private static func isToken(_ byte: UInt8) -> Bool {
        PercentEncoding.isUnreserved(byte) || "!#$%&'*+^`|".utf8.contains(byte)
    }
}
