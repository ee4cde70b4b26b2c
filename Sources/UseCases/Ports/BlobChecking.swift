/// Looks at stored files as a whole, for checks of the site.
package protocol BlobChecking: Sendable {
    /// Reads the whole file and compares its content with its name.
    func state(of blob: String) async throws -> BlobState

    /// The files that were last stored more than `seconds` ago, in order.
    func names(olderThan seconds: Int64) async throws -> [String]

    /// Files that began to come in more than `seconds` ago and were never stored.
    func unfinished(olderThan seconds: Int64) async throws -> [String]
}

/// What a check of one stored file found.
package enum BlobState: Hashable, Sendable {
    /// Every byte is as it was stored; the size is that of the plain content.
    case intact(_ size: Int)
    case missing
    case damaged
}
