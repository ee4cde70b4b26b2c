package import FormEngine
import Synchronization
package import UseCases

/// A blob store in memory; it tells kinds by their first bytes.
package final class MemoryBlobs: BlobStore, BlobChecking {
    /// A blob that was never stored.
    package struct Missing: Error {
        package let blob: String
    }

    private struct Content {
        var blobs: [String: [UInt8]] = [:]
        var damaged: Set<String> = []
    }

    private let content = Mutex(Content())

    package init() {}

    package func begin(limit: Int) async throws -> any BlobSink {
        MemorySink(blobs: self, limit: limit)
    }

    package func read(_ blob: String) async throws -> [UInt8] {
        guard let bytes = content.withLock({ $0.blobs[blob] }) else { throw Missing(blob: blob) }
        return bytes
    }

    package func picture(_ blob: String, kind: FilesField.Kind, page: Int, edge: Int) async throws -> [UInt8]? {
        kind == .pdf ? nil : content.withLock { $0.blobs[blob] }
    }

    package func pages(_ blob: String, kind: FilesField.Kind) async throws -> Int {
        kind == .pdf ? 0 : 1
    }

    package func isIntact(_ blob: String) async throws -> Bool {
        content.withLock { $0.blobs[blob] != nil && !$0.damaged.contains(blob) }
    }

    /// Keeps a file without looking at it.
    @discardableResult
    package func store(_ bytes: [UInt8]) -> String {
        content.withLock { content in
            let name = "blob-\(content.blobs.count + 1)"
            content.blobs[name] = bytes
            return name
        }
    }

    /// From now on ``isIntact(_:)`` says no.
    package func damage(_ blob: String) {
        _ = content.withLock { $0.damaged.insert(blob) }
    }
}
