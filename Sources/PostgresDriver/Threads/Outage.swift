import SQLText
import Synchronization

/// Remembers for a moment that the server could not be reached, so that everybody who waits is told at once instead of
/// trying, and waiting, one after the other.
final class Outage: Sendable {
    /// How long one refusal answers for others.
    private static let pause = Duration.milliseconds(500)

    private let last = Mutex<(at: ContinuousClock.Instant, failure: SQLFailure)?>(nil)

    /// The refusal of a moment ago; `nil` when it is time to try again.
    var recent: SQLFailure? {
        last.withLock { last in
            guard let last, last.at + Self.pause > .now else { return nil }
            return last.failure
        }
    }

    /// Notes a refusal of now, and gives it back.
    func begun(_ failure: SQLFailure) -> SQLFailure {
        last.withLock { $0 = (at: .now, failure: failure) }
        return failure
    }
}
