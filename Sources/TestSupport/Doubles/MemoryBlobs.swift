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
        /// In seconds; 0 unless a test says otherwise.
        var ages: [String: Int64] = [:]
        var unfinished: [String: Int64] = [:]
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

    package func state(of blob: String) async throws -> BlobState {
        content.withLock { content in
            guard let bytes = content.blobs[blob] else { return .missing }
            return content.damaged.contains(blob) ? .damaged : .intact(bytes.count)
        }
    }

    package func names(olderThan seconds: Int64) async throws -> [String] {
        content.withLock { content in
            content.blobs.keys.filter { content.ages[$0, default: 0] > seconds }.sorted()
        }
    }

    package func unfinished(olderThan seconds: Int64) async throws -> [String] {
        content.withLock { content in content.unfinished.filter { $0.value > seconds }.keys.sorted() }
    }

    package func pages(_ blob: String, kind: FilesField.Kind) async throws -> Int {
        kind == .pdf ? 0 : 1
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

    /// From now on its content is not what its name says.
    package func damage(_ blob: String) {
        _ = content.withLock { $0.damaged.insert(blob) }
    }

    package func lose(_ blob: String) {
        content.withLock { $0.blobs[blob] = nil }
    }

    /// Makes a file as old as this.
    package func age(_ blob: String, seconds: Int64) {
        content.withLock { $0.ages[blob] = seconds }
    }

    /// Leaves a half-written file of this age behind.
    package func leave(_ name: String, seconds: Int64) {
        content.withLock { $0.unfinished[name] = seconds }
    }
}
