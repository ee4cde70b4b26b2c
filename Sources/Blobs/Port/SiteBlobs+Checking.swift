package import UseCases

extension SiteBlobs: BlobChecking {
    package func state(of blob: String) async throws -> BlobState {
        guard let key = BlobKey(blob) else { return .missing }
        switch try await onUsableDisk({ try await blobs.verify(key) }) {
        case .intact(let size): return .intact(size)
        case .missing: return .missing
        case .damaged: return .damaged
        }
    }

    package func unfinished(olderThan seconds: Int64) async throws -> [String] {
        try await onUsableDisk { try await blobs.unfinished(olderThan: seconds) }
    }
}
