import Synchronization
import UseCases

/// Stored files by name and age in seconds, with something that happens when one is about to be removed.
final class SweepableFiles: BlobSweeping {
    private let ages: Mutex<[String: Int64]>
    private let onRemoval: @Sendable (String) async throws -> Void

    init(_ ages: [String: Int64], onRemoval: @escaping @Sendable (String) async throws -> Void = { _ in }) {
        self.ages = Mutex(ages)
        self.onRemoval = onRemoval
    }

    var all: Set<String> { ages.withLock { Set($0.keys) } }

    func names(olderThan seconds: Int64) async throws -> [String] {
        ages.withLock { ages in ages.filter { $0.value > seconds }.keys.sorted() }
    }

    func remove(
        _ blob: String, olderThan seconds: Int64, unless isReferenced: @Sendable (String) async throws -> Bool
    ) async throws -> Bool {
        try await onRemoval(blob)
        guard try await !isReferenced(blob) else { return false }
        return ages.withLock { ages in
            guard let age = ages[blob], age > seconds else { return false }
            ages[blob] = nil
            return true
        }
    }
}
