import Foundation

/// Holds the first attempts of several jobs until all of them are there, so that they meet for certain.
///
/// `@unchecked Sendable`: `arrived` is touched only while `condition` is locked.
final class Meeting: @unchecked Sendable {
    private let condition = NSCondition()
    private let size: Int
    private var arrived: Set<Int> = []

    init(of size: Int) {
        self.size = size
    }

    /// Waits for the others when the job comes for the first time.
    func waitOnce(_ job: Int) {
        condition.lock()
        defer { condition.unlock() }
        guard arrived.insert(job).inserted else { return }
        condition.broadcast()
        let deadline = Date(timeIntervalSinceNow: 5)
        while arrived.count < size, condition.wait(until: deadline) {}
    }
}
