import Foundation

/// A bounded first-in-first-out queue between callers, who never wait in it, and threads, who do.
///
/// `@unchecked Sendable`: `jobs` and `isClosed` are touched only while `condition` is locked.
final class JobQueue: @unchecked Sendable {
    /// Whether a job was taken in.
    enum Admission {
        case admitted
        case full
        case closed
    }

    private let limit: Int
    private let condition = NSCondition()
    private var jobs: [Job] = []
    private var isClosed = false

    init(limit: Int) {
        self.limit = limit
    }

    func add(_ job: Job) -> Admission {
        condition.lock()
        defer { condition.unlock() }
        guard !isClosed else { return .closed }
        guard jobs.count < limit else { return .full }
        jobs.append(job)
        condition.signal()
        return .admitted
    }

    /// Waits for jobs and takes up to `count` of them; none when the queue is closed and empty.
    func take(_ count: Int) -> [Job] {
        condition.lock()
        defer { condition.unlock() }
        while jobs.isEmpty, !isClosed { condition.wait() }
        let taken = Array(jobs.prefix(count))
        jobs.removeFirst(taken.count)
        return taken
    }

    /// Takes in nothing more; what waits is still done.
    func close() {
        condition.lock()
        defer { condition.unlock() }
        isClosed = true
        condition.broadcast()
    }
}
