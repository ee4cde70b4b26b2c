package import Keys

/// A file cannot be stored or read.
package enum BlobError: Error, Hashable, Sendable {
    /// The upload went over the limit, in bytes; the writer is then of no further use.
    case tooLarge(limit: Int)
    case missing(BlobKey)
    /// Altered or cut short on the disk, or sealed with a key that is not in the key file.
    case damaged(BlobKey, SealError)
    /// Nothing can be sealed: the source of randomness failed.
    case unsealable(SealError)
    case disk(DiskError)
    /// The writer has finished, was aborted or failed before.
    case closed
    /// The threads for files are being shut down, or the caller was cancelled.
    case stopping
}
