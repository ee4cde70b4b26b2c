/// How large a picture may be before it is refused unread.
package struct ImageLimits: Hashable, Sendable {
    package let pixels: Int
    /// What the picture takes up when decoded as a whole, as some PNGs must be.
    package let decodedBytes: Int

    /// A page of A4 at 600 dpi has 35 million pixels; 200 MB are 40 million of 5 bytes each.
    package init(pixels: Int = 40_000_000, decodedBytes: Int = 200_000_000) {
        self.pixels = pixels
        self.decodedBytes = decodedBytes
    }
}
