import HTTPTypes
import Synchronization
import Web

/// What a test's sink says when it sees the byte `!`.
struct NoShouting: UserFacing {
    var status: HTTPResponse.Status { .unprocessableContent }
    var textKey: String { "test.no-shouting" }
}

/// Keeps a file in memory, and remembers whether it was aborted.
final class MemorySink: FileSink {
    private let bytes = Mutex<[UInt8]>([])
    private let aborted = Mutex(false)

    var isAborted: Bool { aborted.withLock { $0 } }

    func append(_ more: [UInt8]) throws {
        if more.contains(UInt8(ascii: "!")) { throw NoShouting() }
        bytes.withLock { $0 += more }
    }

    func finish() -> Int {
        bytes.withLock { $0.count }
    }

    func abort() {
        aborted.withLock { $0 = true }
    }
}
