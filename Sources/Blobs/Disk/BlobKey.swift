/// The name of a stored file: the keyed hash of its content, 64 hexadecimal digits in lower case.
package struct BlobKey: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let text: String

    /// `nil` when `text` has another shape, so that no path can be smuggled in.
    package init?(_ text: String) {
        guard text.utf8.count == 64, text.utf8.allSatisfy({ "0123456789abcdef".utf8.contains($0) }) else { return nil }
        self.text = text
    }

    package var description: String { text }

    package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}
