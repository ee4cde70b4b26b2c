import Keys
import NIOPosix

/// Runs blocking work on the threads that are there for it, never on those of Swift's concurrency.
struct BlobThreads: Sendable {
    let pool: NIOThreadPool

    func run<Value: Sendable>(
        _ body: @escaping @Sendable () throws(BlobError) -> Value
    ) async throws(BlobError) -> Value {
        let result: Result<Value, BlobError>
        do {
            result = try await pool.runIfActive { Result { () throws(BlobError) in try body() } }
        } catch {
            // NB: the body's errors are in the result; what the pool itself throws means that it takes no more work.
            throw .stopping
        }
        return try result.get()
    }
}

/// Turns an error of the disk into one of the store.
func onDisk<Value: ~Copyable>(_ body: () throws(DiskError) -> Value) throws(BlobError) -> Value {
    do throws(DiskError) { return try body() } catch { throw .disk(error) }
}
