/// How large an urlencoded body may be.
///
/// Units: bytes, counted after decoding for names and values and before decoding for the whole.
package struct FormLimits: Hashable, Sendable {
    package let pairs: Int
    package let nameBytes: Int
    package let valueBytes: Int
    package let totalBytes: Int

    package init(pairs: Int = 2000, nameBytes: Int = 256, valueBytes: Int = 64 * 1024, totalBytes: Int = 1024 * 1024) {
        self.pairs = pairs
        self.nameBytes = nameBytes
        self.valueBytes = valueBytes
        self.totalBytes = totalBytes
    }
}
