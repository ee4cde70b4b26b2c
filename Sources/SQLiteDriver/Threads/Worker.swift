import Foundation

/// A thread of its own that does the jobs of a queue until the queue is closed and empty.
///
/// `@unchecked Sendable`: `hasEnded` and `waiting` are touched only while `lock` is held.
final class Worker: @unchecked Sendable {
    private let lock = NSLock()
    private var hasEnded = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    /// Starts the thread.
    /// - Parameters:
    ///   - batch: how many jobs are handed to `work` at once at most.
    ///   - atEnd: runs on the thread after the last job.
    init(
        name: String, queue: JobQueue, batch: Int, work: @escaping @Sendable ([Job]) -> Void,
        atEnd: @escaping @Sendable () -> Void
    ) {
        let thread = Thread {
            while true {
                let jobs = queue.take(batch)
                guard !jobs.isEmpty else { break }
                work(jobs)
            }
            atEnd()
            self.end()
        }
        thread.name = name
        thread.start()
    }

    /// Waits until the last job is answered and the thread is done.
    func ended() async {
        await withCheckedContinuation { caller in
            let isOver = lock.withLock {
                if !hasEnded { waiting.append(caller) }
                return hasEnded
            }
            if isOver { caller.resume() }
        }
    }

    private func end() {
        let callers = lock.withLock {
            hasEnded = true
            return waiting
        }
        callers.forEach { $0.resume() }
    }
}
