/// Writes the one spelling of a JSON value: keys sorted, no blanks, nothing escaped that need not be.
///
/// Digests and hash chains are made of this spelling, so it never changes; a test compares it with Foundation's.
package struct JSONWriter {
    private var bytes: [UInt8] = []

    /// The spelling of `value`.
    static func text(_ value: JSONValue) -> String {
        text { $0.write(value) }
    }

    /// What `body` writes, which is one value.
    package static func text(_ body: (inout JSONWriter) throws -> Void) rethrows -> String {
        var writer = JSONWriter()
        writer.bytes.reserveCapacity(256)
        try body(&writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// An object whose members `body` writes, in the order of the bytes of their keys.
    package mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
        bytes.append(UInt8(ascii: "{"))
        try body(&self)
        bytes.append(UInt8(ascii: "}"))
    }

    /// A list whose items `body` writes, each after a call of ``item()``.
    package mutating func list(_ body: (inout JSONWriter) throws -> Void) rethrows {
        bytes.append(UInt8(ascii: "["))
        try body(&self)
        bytes.append(UInt8(ascii: "]"))
    }

    /// The key of the member whose value is written next.
    package mutating func key(_ key: String) {
        separate(from: UInt8(ascii: "{"))
        write(key)
        bytes.append(UInt8(ascii: ":"))
    }

    /// Begins the next item of a list.
    package mutating func item() {
        separate(from: UInt8(ascii: "["))
    }

    /// No value ends with an opening bracket, so the last byte tells whether something stands before.
    private mutating func separate(from opening: UInt8) {
        if bytes.last != opening { bytes.append(UInt8(ascii: ",")) }
    }

    package mutating func write(_ value: JSONValue) {
        switch value {
        case .null: bytes += "null".utf8
        case .bool(let value): bytes += (value ? "true" : "false").utf8
        case .integer(let number): bytes += String(number).utf8
        case .text(let text): write(text)
        case .list(let items):
            bytes.append(UInt8(ascii: "["))
            for (index, item) in items.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                write(item)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members): write(members)
        }
    }

    private mutating func write(_ members: [String: JSONValue]) {
        bytes.append(UInt8(ascii: "{"))
        var isFirst = true
        for (key, value) in Self.sorted(members) {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            write(key)
            bytes.append(UInt8(ascii: ":"))
            write(value)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    /// By the bytes of the keys; for ASCII, which almost all of them are, the language's own order is that and quicker.
    private static func sorted(_ members: [String: JSONValue]) -> [(key: String, value: JSONValue)] {
        guard members.count > 1 else { return Array(members) }
        return members.keys.allSatisfy({ $0.utf8.allSatisfy { $0 < 0x80 } })
            ? members.sorted { $0.key < $1.key }
            : members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    }

    package mutating func write(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { plain in
            // Almost every text is taken over as it is, so pieces between escapes are copied whole.
            var start = plain.startIndex
            for index in plain.indices {
                let byte = plain[index]
                guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
                bytes += UnsafeBufferPointer(rebasing: plain[start..<index])
                writeEscape(byte)
                start = index + 1
            }
            bytes += UnsafeBufferPointer(rebasing: plain[start...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func writeEscape(_ byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        default: bytes += "u00\(byte < 0x10 ? "0" : "1")\(String(byte & 0x0F, radix: 16))".utf8
        }
    }
}
