import Foundation

/// Base 64 with `-` and `_` and without padding (RFC 4648, section 5).
enum Base64URL {
    static func encoded(_ bytes: some Collection<UInt8>) -> String {
        Data(bytes).base64EncodedString()
            .replacing("+", with: "-")
            .replacing("/", with: "_")
            .replacing("=", with: "")
    }

    /// `nil` for every text but the one that ``encoded(_:)`` writes.
    static func decoded(_ text: String) -> [UInt8]? {
        let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
        let standard = text.replacing("-", with: "+").replacing("_", with: "/") + padding
        guard let data = Data(base64Encoded: standard), encoded(data) == text else { return nil }
        return Array(data)
    }
}
