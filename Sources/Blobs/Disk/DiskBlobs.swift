package import Keys
package import NIOPosix

/// Stored files on the local disk: sealed, named by the keyed hash of their content, each content once.
///
/// A file is complete or absent: it is written and synced under a temporary name, renamed, and its folders are synced
/// before anyone learns its key. Which files are still in use is known to the database alone.
package struct DiskBlobs: Sendable {
    private let paths: BlobPaths
    private let sealer: Sealer
    private let threads: BlobThreads
    private let randomBytes: @Sendable (_ count: Int) -> [UInt8]

    private init(
        paths: BlobPaths, sealer: Sealer, threads: BlobThreads, randomBytes: @escaping @Sendable (Int) -> [UInt8]
    ) {
        self.paths = paths
        self.sealer = sealer
        self.threads = threads
        self.randomBytes = randomBytes
    }

    /// Makes the folders where they are missing and removes what an earlier run left half-written.
    ///
    /// The parent of `root` must exist.
    /// - Parameter isShared: other processes may use `root`, too, so that what is half-written stays.
    package static func open(
        root: String, isShared: Bool = false, sealer: Sealer, pool: NIOThreadPool,
        randomBytes: @escaping @Sendable (_ count: Int) -> [UInt8]
    ) async throws(BlobError) -> DiskBlobs {
        let paths = BlobPaths(root: root)
        let threads = BlobThreads(pool: pool)
        try await threads.run { () throws(BlobError) in
            try onDisk { () throws(DiskError) in
                try DiskFolder.create(paths.root)
                try DiskFolder.create(paths.temporary)
                guard !isShared else { return }
                try BlobTidying(paths: paths).clearTemporary()
            }
        }
        return DiskBlobs(paths: paths, sealer: sealer, threads: threads, randomBytes: randomBytes)
    }

    /// Begins a file of at most `limit` bytes; end it with `finish()` or `abort()`.
    package func begin(limit: Int) async throws(BlobError) -> BlobWriter {
        let name = Hex.encoded(randomBytes(16))
        let (paths, sealer, threads) = (paths, sealer, threads)
        return try await threads.run { () throws(BlobError) in
            let writing = try BlobWriting(name: name, paths: paths, sealer: sealer, limit: limit)
            return BlobWriter(writing, threads: threads)
        }
    }

    /// Stores what `fill` appends, or nothing when it throws.
    package func store(
        limit: Int, _ fill: (BlobWriter) async throws -> Void
    ) async throws -> StoredBlob {
        let writer = try await begin(limit: limit)
        do {
            try await fill(writer)
        } catch {
            await writer.abort()
            throw error
        }
        return try await writer.finish()
    }

    /// The whole content.
    ///
    /// - Throws: `missing`, `damaged`; what is given out is exactly what was stored.
    package func read(_ key: BlobKey) async throws(BlobError) -> [UInt8] {
        let (paths, sealer) = (paths, sealer)
        return try await threads.run { () throws(BlobError) in
            var file = try BlobOpening(key: key, path: paths.file(of: key), sealer: sealer)
            var content: [UInt8] = []
            while let piece = try file.next() { content += piece }
            return content
        }
    }

    /// The content piece by piece.
    ///
    /// - Throws: `missing`, `damaged`.
    package func reader(_ key: BlobKey) async throws(BlobError) -> BlobReader {
        let (paths, sealer, threads) = (paths, sealer, threads)
        return try await threads.run { () throws(BlobError) in
            BlobReader(try BlobOpening(key: key, path: paths.file(of: key), sealer: sealer), threads: threads)
        }
    }

    /// Reads the whole file and compares its content with its name.
    package func verify(_ key: BlobKey) async throws(BlobError) -> BlobVerdict {
        let (paths, sealer) = (paths, sealer)
        return try await threads.run { () throws(BlobError) in
            var size = 0
            do throws(BlobError) {
                var file = try BlobOpening(key: key, path: paths.file(of: key), sealer: sealer)
                while let piece = try file.next() { size += piece.count }
                return .intact(size: size)
            } catch {
                switch error {
                case .missing: return .missing
                case .damaged(_, let reason): return .damaged(reason)
                default: throw error
                }
            }
        }
    }

    /// Every stored key, in order.
    package func keys() async throws(BlobError) -> [BlobKey] {
        let paths = paths
        return try await threads.run { () throws(BlobError) in
            try onDisk { () throws(DiskError) in try paths.keys() }
        }
    }

    /// The keys of files last stored more than `seconds` ago, in order. Half-written files that nobody writes go.
    package func keys(olderThan seconds: Int64) async throws(BlobError) -> [BlobKey] {
        let (tidying, probe) = (BlobTidying(paths: paths), probe())
        return try await threads.run { () throws(BlobError) in
            try onDisk { () throws(DiskError) in
                try tidying.clearTemporary()
                return try tidying.keys(olderThan: seconds, probe: probe)
            }
        }
    }

    /// Takes a file out of reach that was last stored more than `seconds` ago; end it with ``discard(_:)`` or
    /// ``putBack(_:)``.
    ///
    /// - Returns: `false` when it is younger, or is not there.
    package func withdraw(_ key: BlobKey, olderThan seconds: Int64) async throws(BlobError) -> Bool {
        let (tidying, probe) = (BlobTidying(paths: paths), probe())
        return try await threads.run { () throws(BlobError) in
            try onDisk { () throws(DiskError) in try tidying.withdraw(key, olderThan: seconds, probe: probe) }
        }
    }

    /// Gives a withdrawn file its name again.
    package func putBack(_ key: BlobKey) async throws(BlobError) {
        let tidying = BlobTidying(paths: paths)
        try await threads.run { () throws(BlobError) in
            try onDisk { () throws(DiskError) in try tidying.putBack(key) }
        }
    }

    /// Removes a withdrawn file for good.
    package func discard(_ key: BlobKey) async throws(BlobError) {
        let path = paths.withdrawn(key)
        try await threads.run { () throws(BlobError) in
            try onDisk { () throws(DiskError) in try DiskFolder.remove(path) }
        }
    }

    /// The temporary files that were last written more than `seconds` ago, in order.
    package func unfinished(olderThan seconds: Int64) async throws(BlobError) -> [String] {
        let (tidying, probe) = (BlobTidying(paths: paths), probe())
        return try await threads.run { () throws(BlobError) in
            try onDisk { () throws(DiskError) in try tidying.unfinished(olderThan: seconds, probe: probe) }
        }
    }

    private func probe() -> String { Hex.encoded(randomBytes(16)) }

    /// Removes a file that nothing refers to any more; does nothing when there is none.
    package func remove(_ key: BlobKey) async throws(BlobError) {
        let path = paths.file(of: key)
        try await threads.run { () throws(BlobError) in
            try onDisk { () throws(DiskError) in try DiskFolder.remove(path) }
        }
    }
}
