package import Expressions

/// A mail address (电子邮箱): one `@`, a dot in the domain, printable ASCII, at most 100 characters.
package struct EmailField: FieldBehaviour {
    package init() {}

    package var valueType: ValueType { .text }

    package func read(_ raw: [String], in context: ReadingContext) -> FieldReading {
        guard let text = line(raw) else { return .empty }
        return Self.isAddress(text) ? .answer(.text(text)) : .problems([.notEmail])
    }

    private static func isAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, text.utf8.count <= 100,
            text.utf8.allSatisfy({ (33...126).contains($0) })
        else { return false }
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(isDomainByte) }
    }

    private static func isDomainByte(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 45
    }
}
