import UseCases

extension SiteBlobs: BlobSweeping {
    package func names(olderThan seconds: Int64) async throws -> [String] {
        try await onUsableDisk { try await blobs.keys(olderThan: seconds).map(\.text) }
    }

    package func remove(
        _ blob: String, olderThan seconds: Int64, unless isReferenced: @Sendable (String) async throws -> Bool
    ) async throws -> Bool {
        let key = try Self.key(blob)
        guard try await onUsableDisk({ try await blobs.withdraw(key, olderThan: seconds) }) else { return false }
        let isKept: Bool
        do {
            isKept = try await isReferenced(blob)
        } catch {
            try await onUsableDisk { try await blobs.putBack(key) }
            throw error
        }
        try await onUsableDisk { try await isKept ? blobs.putBack(key) : blobs.discard(key) }
        return !isKept
    }
}
