/// The cookies of a request from all its Cookie lines; pieces that are no `name=value` are passed over.
package struct CookieHeader: Hashable, Sendable {
    private let pairs: [FormFields.Pair]

    /// At most this many cookies are read; a browser keeps fewer for one host.
    private static let limit = 100

    package init(_ lines: some Sequence<String>) {
        pairs = lines.flatMap { $0.utf8.split(separator: UInt8(ascii: ";"), maxSplits: Self.limit) }
            .prefix(Self.limit)
            .compactMap(Self.pair)
    }

    /// The value of the only cookie called `name`.
    ///
    /// `nil` when there is none, and when there are several: a second one may have been planted from a sister host.
    package func only(_ name: String) -> String? {
        let found = pairs.filter { $0.name == name }
        return found.count == 1 ? found.first?.value : nil
    }

    private static func pair(_ piece: Substring.UTF8View) -> FormFields.Pair? {
        guard let equals = piece.firstIndex(of: UInt8(ascii: "=")) else { return nil }
        let name = trimmed(piece[..<equals])
        let value = trimmed(piece[piece.index(after: equals)...])
        guard !name.isEmpty, value.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
        return FormFields.Pair(
            name: String(decoding: name, as: UTF8.self), value: String(decoding: value, as: UTF8.self))
    }

    private static func trimmed(_ text: Substring.UTF8View) -> [UInt8] {
        let blanks: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
        return Array(text.drop(while: blanks).reversed().drop(while: blanks).reversed())
    }
}
