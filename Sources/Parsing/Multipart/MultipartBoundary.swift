/// The text that separates the parts of a multipart body.
///
/// Shape: 1–70 characters of RFC 2046, section 5.1.1, the last one no blank.
package struct MultipartBoundary: Hashable, Sendable {
    let bytes: [UInt8]

    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard (1...70).contains(bytes.count), bytes.allSatisfy(Self.allows), bytes.last != 0x20 else { return nil }
        self.bytes = bytes
    }

    /// Reads `multipart/form-data; boundary=...`; `nil` for any other type.
    package init?(contentType: String) {
        guard let header = HeaderValue(parsing: contentType), header.value.lowercased() == "multipart/form-data",
            let text = header.parameters["boundary"]
        else { return nil }
        self.init(text)
    }

    private static func allows(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "'()+_,-./:=? ".utf8.contains(byte)
        }
    }
}
