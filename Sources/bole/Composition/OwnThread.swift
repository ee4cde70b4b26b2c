import Foundation

/// Runs long blocking work on a thread of its own, never on those of Swift's concurrency.
func onOwnThread<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { caller in
        Thread { caller.resume(with: Result { try body() }) }.start()
    }
}
