import Foundation
import Keys
import Synchronization
import Testing

/// Random bytes that count instead: no two calls give the same.
final class CountedBytes: Sendable {
    private let calls = Mutex<UInt8>(0)

    func next(_ count: Int) -> [UInt8] {
        let call = calls.withLock { value in
            value &+= 1
            return value
        }
        return (0..<count).map { UInt8(truncatingIfNeeded: $0) &+ call }
    }
}

/// A sealer whose key file holds `ids`, each with a secret of its own.
func sealer(_ ids: String...) throws -> Sealer {
    let keys = try ids.map { id in
        try #require(MasterKey(id: id, secret: [UInt8](repeating: Array(id.utf8).reduce(0, &+), count: 32)))
    }
    let random = CountedBytes()
    return Sealer(keys: try #require(KeyFile(keys: keys)), randomBytes: { random.next($0) })
}

/// A folder of its own, removed afterwards.
func withFolder(_ body: (String) throws -> Void) throws {
    let path = NSTemporaryDirectory() + "bole-keys-\(ProcessInfo.processInfo.globallyUniqueString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body(path)
}
