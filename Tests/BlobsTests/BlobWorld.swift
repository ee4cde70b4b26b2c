import Blobs
import Foundation
import Keys
import NIOPosix
import Synchronization
import Testing

/// A store in a folder of its own, with threads of its own, for the length of one test.
final class BlobWorld: Sendable {
    let root: String
    let pool: NIOThreadPool
    let sealer: Sealer
    private let count = Mutex<UInt64>(0)

    private init(root: String, pool: NIOThreadPool, sealer: Sealer) {
        self.root = root
        self.pool = pool
        self.sealer = sealer
    }

    static func with(key: UInt8 = 1, _ body: (BlobWorld) async throws -> Void) async throws {
        let root = NSTemporaryDirectory() + "bole-blobs-\(ProcessInfo.processInfo.globallyUniqueString)"
        let secret = try #require(MasterKey(id: "k1", secret: [UInt8](repeating: key, count: 32)))
        let keys = try #require(KeyFile(keys: [secret]))
        let pool = NIOThreadPool(numberOfThreads: 2)
        pool.start()
        let world = BlobWorld(
            root: root, pool: pool,
            sealer: Sealer(keys: keys, randomBytes: { (0..<$0).map { _ in UInt8.random(in: 0...255) } }))
        let result: Result<Void, any Error>
        do { result = .success(try await body(world)) } catch { result = .failure(error) }
        try? FileManager.default.removeItem(atPath: root)
        try await pool.shutdownGracefully()
        try result.get()
    }

    func open() async throws -> DiskBlobs {
        try await DiskBlobs.open(
            root: root, sealer: sealer, pool: pool,
            randomBytes: { size in
                let number = self.count.withLock { count in
                    count += 1
                    return count
                }
                return (0..<size).map { UInt8(truncatingIfNeeded: number >> (8 * UInt64($0))) }
            })
    }

    /// Every file under the root, as paths relative to it.
    func files() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: root).filter { path in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: "\(root)/\(path)", isDirectory: &isFolder)
                && !isFolder.boolValue
        }
    }
}
