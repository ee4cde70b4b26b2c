import Domain
import Synchronization

/// A clock that stands still until it is moved.
final class MovableClock: Sendable {
    private let now = Mutex(Instant(milliseconds: 1_800_000_000_000))

    var clock: WallClock {
        WallClock { self.now.withLock { $0 } }
    }

    func advance(seconds: Int64) {
        now.withLock { $0 = $0.adding(seconds: seconds) }
    }
}
