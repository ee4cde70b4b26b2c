/// An address that a page may link to: a path of this site, a place on the page, or http, https, mailto and tel.
///
/// Refused are every other scheme (`javascript:`, `data:`, `vbscript:` …), addresses of another host without a scheme
/// (`//host`), back slashes, which browsers read as slashes, and control characters, which browsers leave out.
package struct SafeURL: Hashable, Sendable {
    /// What a page links to in place of a refused address.
    package static let nowhere = "#"

    package let text: String

    private static let schemes: Set<String> = ["http", "https", "mailto", "tel"]

    package init?(_ text: String) {
        guard !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) else { return nil }
        guard !text.hasPrefix("//"), !text.hasPrefix(" ") else { return nil }
        let beforePath = text.prefix { !"/?#".contains($0) }
        if let colon = beforePath.firstIndex(of: ":") {
            guard Self.schemes.contains(beforePath[..<colon].lowercased()) else { return nil }
        }
        self.text = text
    }
}
