/// A header value with parameters: `form-data; name="photo"; filename="a.jpg"`.
///
/// Parameter names are lower-cased; a parameter given twice is refused, since readers disagree about which one counts.
package struct HeaderValue: Hashable, Sendable {
    /// What stands before the first semicolon, without surrounding blanks.
    package let value: String
    package let parameters: [String: String]

    /// `nil` when the text is not UTF-8, holds control characters or is cut short.
    package init?(parsing bytes: some Collection<UInt8>) {
        guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else { return nil }
        var scanner = HeaderScanner(bytes)
        guard let value = scanner.takeText(until: UInt8(ascii: ";")), !value.isEmpty else { return nil }
        var parameters: [String: String] = [:]
        while scanner.skip(UInt8(ascii: ";")) {
            scanner.skipBlanks()
            // RFC 9110, section 5.6.6, lets a semicolon stand without a parameter.
            if scanner.isAtEnd || scanner.isAt(UInt8(ascii: ";")) { continue }
            guard let (name, text) = scanner.takeParameter(), parameters[name] == nil else { return nil }
            parameters[name] = text
        }
        guard scanner.isAtEnd else { return nil }
        self.value = value
        self.parameters = parameters
    }

    /// `nil` as for bytes.
    package init?(parsing text: String) {
        self.init(parsing: text.utf8)
    }
}
