import SQLText
import Synchronization

/// The places of a pool that no thread is using; there are as many as threads, so one is always free.
final class ConnectionSlots: Sendable {
    private let idle: Mutex<[ConnectionSlot]>

    init(_ slots: [ConnectionSlot]) {
        idle = Mutex(slots)
    }

    /// Runs `body` with a place that nobody else has meanwhile; the one used last comes first, whose caches are warm.
    func lend<T>(_ body: (ConnectionSlot) throws -> T) throws -> T {
        guard let slot = idle.withLock({ $0.popLast() }) else {
            throw SQLFailure(.busy, message: "every connection is in use")
        }
        defer { idle.withLock { $0.append(slot) } }
        return try body(slot)
    }

    /// Ends the connections of all places that are not lent.
    func disconnect() {
        idle.withLock { $0 }.forEach { $0.disconnect() }
    }
}
