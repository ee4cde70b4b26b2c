/// A file that is safely on the disk.
package struct StoredBlob: Hashable, Sendable {
    package let key: BlobKey
    /// Bytes of the plain content.
    package let size: Int

    package init(key: BlobKey, size: Int) {
        self.key = key
        self.size = size
    }
}
