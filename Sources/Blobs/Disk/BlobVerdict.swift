package import Keys

/// What a check of one stored file found.
package enum BlobVerdict: Hashable, Sendable {
    /// Every byte is as it was stored; `size` is that of the plain content.
    case intact(size: Int)
    case missing
    case damaged(SealError)
}
