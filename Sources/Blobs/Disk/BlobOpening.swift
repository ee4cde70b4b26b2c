import Keys

/// A stored file being read; every call blocks, so this is for the threads of the store.
///
/// The last piece is given out only when the content as a whole has the hash that is its name.
struct BlobOpening: ~Copyable, Sendable {
    private let key: BlobKey
    private let file: DiskFile
    private var opening: FileOpening
    private var hasher: KeyedHasher
    private var ended = false

    private static let pieceSize = 128 * 1024

    init(key: BlobKey, path: String, sealer: Sealer) throws(BlobError) {
        do throws(DiskError) { file = try DiskFile(reading: path) } catch {
            throw error.isMissing ? .missing(key) : .disk(error)
        }
        self.key = key
        opening = sealer.fileOpening()
        hasher = sealer.fileNameHasher()
    }

    /// The next plain bytes, never empty; `nil` at the end.
    mutating func next() throws(BlobError) -> [UInt8]? {
        while !ended {
            let piece = try readPiece()
            hasher.update(piece)
            if ended, hasher.finish() != key.text { throw .damaged(key, .notAuthentic) }
            if !piece.isEmpty { return piece }
        }
        return nil
    }

    private mutating func readPiece() throws(BlobError) -> [UInt8] {
        let sealed: [UInt8]
        do throws(DiskError) { sealed = try file.read(upTo: Self.pieceSize) } catch { throw .disk(error) }
        do throws(SealError) {
            guard sealed.isEmpty else { return try opening.open(sealed) }
            ended = true
            return try opening.finish()
        } catch {
            throw .damaged(key, error)
        }
    }
}
