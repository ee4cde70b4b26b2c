import Foundation

/// Lets writers run beside each other, and one that had to yield run alone, so that it cannot have to yield for ever.
///
/// `@unchecked Sendable`: the counts are touched only while `condition` is locked.
final class RightOfWay: @unchecked Sendable {
    private let condition = NSCondition()
    private var running = 0
    private var waitingAlone = 0
    private var isAlone = false

    /// Waits until the caller may begin.
    func enter(alone: Bool) {
        condition.lock()
        defer { condition.unlock() }
        guard alone else {
            while isAlone || waitingAlone > 0 { condition.wait() }
            running += 1
            return
        }
        waitingAlone += 1
        while isAlone || running > 0 { condition.wait() }
        waitingAlone -= 1
        isAlone = true
    }

    /// Ends what ``enter(alone:)`` began.
    func leave(alone: Bool) {
        condition.lock()
        defer { condition.unlock() }
        if alone { isAlone = false } else { running -= 1 }
        condition.broadcast()
    }
}
