import Synchronization

/// Lends a few databases to many tests: making one takes a third of a second of waiting for the disk, emptying one a
/// hundredth.
final class DatabaseLoans: Sendable {
    private struct State {
        var made = 0
        var lent = 0
        var empty: [String] = []
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    /// How many tests hold a database at the same time.
    private let limit: Int
    private let state = Mutex(State())

    init(limit: Int) {
        self.limit = limit
    }

    /// Waits for one's turn; the name of an empty database, `nil` when one is to be made.
    func take() async -> String? {
        await withCheckedContinuation { caller in
            let isNext = state.withLock { state in
                guard state.lent >= limit else {
                    state.lent += 1
                    return true
                }
                state.waiting.append(caller)
                return false
            }
            if isNext { caller.resume() }
        }
        return state.withLock { $0.empty.popLast() }
    }

    /// Ends a turn.
    /// - Parameter name: a database that is empty again, `nil` when it cannot be used any more.
    func giveBack(_ name: String?) {
        let next = state.withLock { state in
            if let name { state.empty.append(name) }
            guard !state.waiting.isEmpty else {
                state.lent -= 1
                return nil as CheckedContinuation<Void, Never>?
            }
            return state.waiting.removeFirst()
        }
        next?.resume()
    }

    /// A name that no database had.
    func newName() -> String {
        state.withLock { state in
            state.made += 1
            return "test_\(state.made)"
        }
    }
}
