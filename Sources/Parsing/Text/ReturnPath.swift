/// An address inside one site to which a visitor is sent back, e.g. after login.
///
/// Shape: `/site`, `/site/...` or `/site?...`, printable ASCII, at most 2000 characters; no `//`, no backslash, no
/// dot segments and nothing of these hidden behind `%XX`. Source: R-AUTH-02, "Return-to address must be internal only".
package struct ReturnPath: Hashable, Sendable {
    package let text: String

    /// `nil` when a browser might read `text` as leading out of `site`.
    package init?(_ text: String, site: String) {
        let bytes = Array(text.utf8)
        guard !site.isEmpty, bytes.count <= 2000, Self.isPlain(bytes), Self.isInside(bytes, site: site),
            let decoded = PercentEncoding.decoded(bytes), Self.isHarmless(decoded)
        else { return nil }
        self.text = text
    }

    private static func isPlain(_ bytes: [UInt8]) -> Bool {
        bytes.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") }
    }

    private static func isInside(_ bytes: [UInt8], site: String) -> Bool {
        let start = Array("/\(site)".utf8)
        guard bytes.starts(with: start) else { return false }
        let next = bytes.dropFirst(start.count).first
        return next == nil || next == UInt8(ascii: "/") || next == UInt8(ascii: "?") || next == UInt8(ascii: "#")
    }

    /// What a server or browser would see that decodes once too often.
    private static func isHarmless(_ decoded: [UInt8]) -> Bool {
        guard decoded.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }) else { return false }
        let path = decoded.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        let segments = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard !segments.contains(where: { $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8) })
        else { return false }
        return !zip(decoded, decoded.dropFirst()).contains { $0 == UInt8(ascii: "/") && $1 == UInt8(ascii: "/") }
    }
}
