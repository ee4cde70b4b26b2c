package import Domain
import Synchronization

/// A clock that stands still until a test moves it.
package final class TestClock: Sendable {
    private let instant: Mutex<Instant>

    package init(_ instant: Instant) {
        self.instant = Mutex(instant)
    }

    /// What the program under test is given.
    package var wall: WallClock { WallClock { self.now } }

    package var now: Instant { instant.withLock { $0 } }

    package func set(_ instant: Instant) {
        self.instant.withLock { $0 = instant }
    }

    /// Moves the clock on, or back when negative.
    package func advance(days: Int64 = 0, hours: Int64 = 0, seconds: Int64 = 0) {
        instant.withLock { $0 = $0.adding(seconds: days * 86_400 + hours * 3600 + seconds) }
    }
}
