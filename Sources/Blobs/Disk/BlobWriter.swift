import Synchronization

/// One file on its way to the disk; sealed as it comes in, and gone without trace unless it is finished.
package final class BlobWriter: Sendable {
    private let writing: Mutex<BlobWriting?>
    private let threads: BlobThreads

    init(_ writing: consuming BlobWriting, threads: BlobThreads) {
        self.writing = Mutex(writing)
        self.threads = threads
    }

    /// Adds bytes at the end.
    ///
    /// - Throws: `tooLarge` with the first byte over the limit; after any error the writer is `closed`.
    package func append(_ bytes: [UInt8]) async throws(BlobError) {
        try await threads.run { () throws(BlobError) in
            try self.writing.withLock { (slot) throws(BlobError) in
                guard var writing = slot.take() else { throw .closed }
                try writing.write(bytes)
                slot = consume writing
            }
        }
    }

    /// Gives the file its name and returns when the disk holds it; the same content twice is one file.
    package func finish() async throws(BlobError) -> StoredBlob {
        try await threads.run { () throws(BlobError) in
            try self.writing.withLock { (slot) throws(BlobError) in
                guard let writing = slot.take() else { throw .closed }
                return try writing.close()
            }
        }
    }

    /// Removes what was written; does nothing after `finish()`.
    package func abort() async {
        // safe: when the threads are stopping, the file goes with this writer or at the next start.
        try? await threads.run { () throws(BlobError) in
            self.writing.withLock { $0 = nil }
        }
    }
}
