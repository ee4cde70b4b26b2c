import SQLText

/// One waiting read or write, with the way to answer its caller.
struct Job: Sendable {
    /// Runs the body; the returned closure gives the caller the result once it may be known.
    let attempt: @Sendable (SQLiteConnection) throws -> @Sendable () -> Void
    /// Gives the caller an error instead.
    let fail: @Sendable (any Error) -> Void

    init<T: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> T,
        answering caller: CheckedContinuation<T, any Error>
    ) {
        attempt = { connection in
            let result = try body(connection)
            return { caller.resume(returning: result) }
        }
        fail = { caller.resume(throwing: $0) }
    }
}
