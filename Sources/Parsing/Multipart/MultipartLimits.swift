/// How large a multipart form may be; the size of a single file is the file store's matter.
package struct MultipartLimits: Hashable, Sendable {
    package let parts: Int
    /// All header lines of one part together.
    package let headerBytes: Int
    /// The content of one part that is not a file.
    package let fieldBytes: Int
    /// The whole body, delimiters and headers included.
    package let totalBytes: Int

    package init(
        parts: Int = 2000, headerBytes: Int = 4096, fieldBytes: Int = 64 * 1024, totalBytes: Int = 64 * 1024 * 1024
    ) {
        self.parts = parts
        self.headerBytes = headerBytes
        self.fieldBytes = fieldBytes
        self.totalBytes = totalBytes
    }
}
