/// Finds and removes stored files by their age, which is measured by the disk's own clock.
package protocol BlobSweeping: Sendable {
    /// The files that were last stored more than `seconds` ago, in order.
    func names(olderThan seconds: Int64) async throws -> [String]

    /// Removes a file for good.
    ///
    /// The file is taken out of reach first, and put back when it turns out to be younger or `isReferenced` says yes: an
    /// upload of the same content at the same moment stores it anew, and is never lost.
    /// - Returns: `false` when the file stays, or was gone already.
    func remove(
        _ blob: String, olderThan seconds: Int64, unless isReferenced: @Sendable (String) async throws -> Bool
    ) async throws -> Bool
}
