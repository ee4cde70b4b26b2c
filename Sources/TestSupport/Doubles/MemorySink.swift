package import FormEngine
package import UseCases

/// Takes one file for ``MemoryBlobs``.
package actor MemorySink: BlobSink {
    private let blobs: MemoryBlobs
    private let limit: Int
    private var bytes: [UInt8] = []
    private var isOver = false

    init(blobs: MemoryBlobs, limit: Int) {
        (self.blobs, self.limit) = (blobs, limit)
    }

    package func append(_ more: [UInt8]) async throws -> Bool {
        isOver = isOver || bytes.count + more.count > limit
        if isOver { bytes = [] } else { bytes += more }
        return !isOver
    }

    package func finish(accepting kinds: [FilesField.Kind]) async throws -> FileVerdict {
        guard !isOver else { return .refused(.tooLarge(limit: limit)) }
        guard !bytes.isEmpty else { return .refused(.empty) }
        guard let kind = Self.kind(of: bytes), kinds.contains(kind) else {
            return .refused(.wrongKind(accepted: kinds))
        }
        return .stored(blob: blobs.store(bytes), kind: kind, size: bytes.count)
    }

    package func cancel() async {
        bytes = []
    }

    private static func kind(of bytes: [UInt8]) -> FilesField.Kind? {
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return .png }
        if bytes.starts(with: [0xFF, 0xD8]) { return .jpg }
        return bytes.starts(with: Array("%PDF".utf8)) ? .pdf : nil
    }
}
