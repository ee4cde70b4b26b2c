import Synchronization

/// The content of a stored file, piece by piece.
package final class BlobReader: Sendable {
    private let opening: Mutex<BlobOpening>
    private let threads: BlobThreads

    init(_ opening: consuming BlobOpening, threads: BlobThreads) {
        self.opening = Mutex(opening)
        self.threads = threads
    }

    /// The next bytes, never empty; `nil` at the end.
    ///
    /// - Throws: `damaged`, before the last bytes are given out, when the file is not what was stored.
    package func next() async throws(BlobError) -> [UInt8]? {
        try await threads.run { () throws(BlobError) in
            try self.opening.withLock { (opening) throws(BlobError) in try opening.next() }
        }
    }
}
