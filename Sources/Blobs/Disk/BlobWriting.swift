import Keys

/// A file on its way to the disk; every call blocks, so this is for the threads of the store.
///
/// Its temporary file goes with it: dropping the value before or after an error leaves nothing behind.
struct BlobWriting: ~Copyable, Sendable {
    private let file: DiskFile
    private let path: String
    private let paths: BlobPaths
    private let limit: Int
    private var sealing: FileSealing
    private var hasher: KeyedHasher
    private var size = 0

    init(name: String, paths: BlobPaths, sealer: Sealer, limit: Int) throws(BlobError) {
        let path = "\(paths.temporary)/\(name)"
        // NB: nothing is assigned before the last error, because a half-made value of this kind cannot be dropped.
        let sealing = try Self.sealing(sealer)
        let file = try Self.file(path)
        self.sealing = sealing
        self.file = file
        hasher = sealer.fileNameHasher()
        self.path = path
        self.paths = paths
        self.limit = limit
    }

    deinit {
        // safe: after `close()` the name is gone already; what cannot be removed now is removed at the next start.
        try? DiskFolder.remove(path)
    }

    mutating func write(_ bytes: [UInt8]) throws(BlobError) {
        guard bytes.count <= limit - size else { throw .tooLarge(limit: limit) }
        size += bytes.count
        hasher.update(bytes)
        let sealed: [UInt8]
        do throws(SealError) { sealed = try sealing.seal(bytes) } catch { throw .unsealable(error) }
        do throws(DiskError) { try file.write(sealed) } catch { throw .disk(error) }
    }

    /// Gives the file its name; the disk holds file and name when this returns.
    consuming func close() throws(BlobError) -> StoredBlob {
        let sealed: [UInt8]
        do throws(SealError) { sealed = try sealing.finish() } catch { throw .unsealable(error) }
        guard let key = BlobKey(hasher.finish()) else { throw .closed }
        do throws(DiskError) {
            try file.write(sealed)
            try file.sync()
            try place(key)
        } catch {
            throw .disk(error)
        }
        return StoredBlob(key: key, size: size)
    }

    /// NB: the rename also replaces a file of the same content, whose age then tells that it is in use; and each folder
    /// is synced even when it was there, because another writer may have made it and not yet have synced it.
    private borrowing func place(_ key: BlobKey) throws(DiskError) {
        let folders = paths.folders(of: key)
        try DiskFolder.create(folders.outer)
        try DiskFolder.create(folders.inner)
        try DiskFolder.move(path, to: paths.file(of: key))
        try DiskFolder.sync(folders.inner)
        try DiskFolder.sync(folders.outer)
        try DiskFolder.sync(paths.root)
    }

    private static func sealing(_ sealer: Sealer) throws(BlobError) -> FileSealing {
        do throws(SealError) { return try sealer.fileSealing() } catch { throw .unsealable(error) }
    }

    /// A new file, held as long as it is open: whoever clears up leaves it alone.
    private static func file(_ path: String) throws(BlobError) -> DiskFile {
        do throws(DiskError) {
            while true {
                let file = try DiskFile(creating: path)
                try file.hold()
                // Somebody who cleared up between the two lines took it for an abandoned one.
                if try file.isLinked() { return file }
            }
        } catch {
            throw .disk(error)
        }
    }
}
