import Synchronization

/// Wakes a loop of this process at once, which otherwise looks by itself now and then.
///
/// Lifetime: until ``close()``; the loop then ends when its present work is done.
package final class Bell: Sendable {
    private let closed = Mutex(false)
    private let rings: AsyncStream<Void>
    private let rope: AsyncStream<Void>.Continuation

    package init() {
        // Rings while the loop is at work are one ring.
        (rings, rope) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    package func ring() {
        rope.yield()
    }

    package var isClosed: Bool { closed.withLock { $0 } }

    package func close() {
        closed.withLock { $0 = true }
        rope.finish()
    }

    /// Does `work` at once, after every ring and every `interval`, until the bell is closed. To be called once.
    package func answer(every interval: Duration, _ work: () async -> Void) async {
        let timer = Task {
            repeat {
                ring()
                // safe: it fails only when the timer is cancelled, which ends it.
                try? await Task.sleep(for: interval)
            } while !Task.isCancelled
        }
        // A tick that came with the closing is not answered any more.
        for await _ in rings where !isClosed { await work() }
        timer.cancel()
    }
}
