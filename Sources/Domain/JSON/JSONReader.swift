/// Reads JSON without floating-point numbers; whatever is not exactly that is refused.
package struct JSONReader {
    /// Deeper nesting is refused, so that no text can exhaust the stack.
    private static let depthLimit = 512

    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    /// - Throws: `DecodingError`.
    static func value(_ text: String) throws -> JSONValue {
        try reading(text) { try $0.value() }
    }

    /// Lets `body` take one value apart, which must be the whole text.
    ///
    /// - Throws: `DecodingError`, and what `body` throws.
    package static func reading<T>(_ text: String, _ body: (inout JSONReader) throws -> T) throws -> T {
        var text = text
        return try text.withUTF8 { bytes in
            var reader = JSONReader(bytes)
            let result = try body(&reader)
            reader.skipBlanks()
            guard reader.position == bytes.count else { throw reader.failure("more than one value") }
            return result
        }
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    // MARK: Values

    mutating func readValue(depth: Int) throws -> JSONValue {
        guard depth < Self.depthLimit else { throw failure("too deep") }
        skipBlanks()
        guard let next = peek() else { throw failure("the text ends too early") }
        switch next {
        case UInt8(ascii: "\""): return .text(try readText())
        case UInt8(ascii: "{"): return .object(try readMembers(depth: depth))
        case UInt8(ascii: "["): return .list(try readItems(depth: depth))
        case UInt8(ascii: "n"): return try readWord("null", .null)
        case UInt8(ascii: "t"): return try readWord("true", .bool(true))
        case UInt8(ascii: "f"): return try readWord("false", .bool(false))
        default: return .integer(try readInteger())
        }
    }

    private mutating func readItems(depth: Int) throws -> [JSONValue] {
        position += 1
        var items: [JSONValue] = []
        if takes(UInt8(ascii: "]")) { return items }
        while true {
            items.append(try readValue(depth: depth + 1))
            if takes(UInt8(ascii: "]")) { return items }
            guard takes(UInt8(ascii: ",")) else { throw failure("a list goes on with , or ]") }
        }
    }

    private mutating func readMembers(depth: Int) throws -> [String: JSONValue] {
        position += 1
        // Filed once their number is known: a dictionary that grows files everything again and again.
        var members: [(key: String, value: JSONValue)] = []
        if takes(UInt8(ascii: "}")) { return [:] }
        while true {
            skipBlanks()
            guard peek() == UInt8(ascii: "\"") else { throw failure("a key is a text") }
            let key = try readText()
            guard takes(UInt8(ascii: ":")) else { throw failure("a key is followed by :") }
            members.append((key, try readValue(depth: depth + 1)))
            if takes(UInt8(ascii: "}")) { return try filed(members) }
            guard takes(UInt8(ascii: ",")) else { throw failure("an object goes on with , or }") }
        }
    }

    private func filed(_ members: [(key: String, value: JSONValue)]) throws -> [String: JSONValue] {
        var filed: [String: JSONValue] = Dictionary(minimumCapacity: members.count)
        for (key, value) in members {
            guard filed.updateValue(value, forKey: key) == nil else { throw failure("a key stands there twice") }
        }
        return filed
    }

    private mutating func readWord(_ word: StaticString, _ value: JSONValue) throws -> JSONValue {
        let end = position + word.utf8CodeUnitCount
        guard end <= bytes.count, word.withUTF8Buffer({ bytes[position..<end].elementsEqual($0) }) else {
            throw failure("no value begins like this")
        }
        position = end
        return value
    }

    private mutating func readInteger() throws -> Int64 {
        let start = position
        if peek() == UInt8(ascii: "-") { position += 1 }
        let first = position
        while let byte = peek(), isDigit(byte) { position += 1 }
        let digits = bytes[first..<position]
        guard !digits.isEmpty, digits.first != UInt8(ascii: "0") || digits.count == 1,
            let number = Int64(String(decoding: bytes[start..<position], as: UTF8.self))
        else { throw failure("not a whole number of 64 bits") }
        return number
    }

    // MARK: Texts

    mutating func readText() throws -> String {
        position += 1
        let start = position
        while let byte = peek(), byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { position += 1 }
        guard let end = peek() else { throw failure("a text does not end") }
        let plain = bytes[start..<position]
        if end == UInt8(ascii: "\"") {
            position += 1
            return String(decoding: UnsafeBufferPointer(rebasing: plain), as: UTF8.self)
        }
        return try readEscapedText(after: Array(plain))
    }

    private mutating func readEscapedText(after plain: [UInt8]) throws -> String {
        var text = plain
        while let byte = peek() {
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): text += try readEscape()
            case ..<0x20: throw failure("a control character stands in a text")
            default: text.append(byte)
            }
        }
        throw failure("a text does not end")
    }

    private mutating func readEscape() throws -> [UInt8] {
        guard let byte = peek() else { throw failure("a text does not end") }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"): return try readScalar()
        default: throw failure("nothing is escaped like this")
        }
    }

    /// One `\uXXXX`, or two that make a pair, of which neither stands alone.
    private mutating func readScalar() throws -> [UInt8] {
        var code = try readUnit()
        if 0xD800..<0xDC00 ~= code {
            guard takesExactly(UInt8(ascii: "\\")), takesExactly(UInt8(ascii: "u")) else {
                throw failure("half a character")
            }
            let low = try readUnit()
            guard 0xDC00..<0xE000 ~= low else { throw failure("half a character") }
            code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(code) else { throw failure("half a character") }
        return Array(String(Character(scalar)).utf8)
    }

    private mutating func readUnit() throws -> UInt32 {
        guard position + 4 <= bytes.count else { throw failure("an escape has four digits") }
        let digits = bytes[position..<position + 4]
        guard digits.allSatisfy(isHexDigit), let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw failure("an escape has four digits") }
        position += 4
        return unit
    }

    // MARK: Bytes

    func peek() -> UInt8? {
        position < bytes.count ? bytes[position] : nil
    }

    mutating func skipBlanks() {
        while let byte = peek(), byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    mutating func skipByte() {
        position += 1
    }

    /// Passes over blanks and the byte, if that comes next.
    mutating func takes(_ byte: UInt8) -> Bool {
        skipBlanks()
        return takesExactly(byte)
    }

    private mutating func takesExactly(_ byte: UInt8) -> Bool {
        guard peek() == byte else { return false }
        position += 1
        return true
    }

    private func isDigit(_ byte: UInt8) -> Bool {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    }

    private func isHexDigit(_ byte: UInt8) -> Bool {
        isDigit(byte) || UInt8(ascii: "a")...UInt8(ascii: "f") ~= byte || UInt8(ascii: "A")...UInt8(ascii: "F") ~= byte
    }

    func failure(_ problem: String) -> DecodingError {
        .dataCorrupted(.init(codingPath: [], debugDescription: "\(problem), at byte \(position)"))
    }
}
