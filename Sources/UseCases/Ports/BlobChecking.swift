/// Looks at stored files as a whole, for checks of the site.
package protocol BlobChecking: Sendable {
    /// Whether the content is there and is what its name says.
    func isIntact(_ blob: String) async throws -> Bool
}
