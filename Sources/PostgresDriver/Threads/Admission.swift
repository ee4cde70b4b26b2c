import SQLText
import Synchronization

/// Counts the jobs that wait or run, so that callers are told at once when there are too many.
final class Admission: Sendable {
    private struct State {
        var count = 0
        var isClosed = false
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let limit: Int
    private let state = Mutex(State())

    init(limit: Int) {
        self.limit = limit
    }

    /// Takes a job in.
    /// - Throws: ``SQLFailure`` `busy` when too many are there already, `connection` once it is closed.
    func enter() throws(SQLFailure) {
        let refusal: SQLFailure? = state.withLock { state in
            if state.isClosed { return SQLFailure(.connection, message: "the database is closed") }
            if state.count >= limit { return SQLFailure(.busy, message: "too many jobs are waiting") }
            state.count += 1
            return nil
        }
        if let refusal { throw refusal }
    }

    /// Tells that a job is done.
    func leave() {
        let callers = state.withLock { state in
            state.count -= 1
            guard state.isClosed, state.count == 0 else { return [] as [CheckedContinuation<Void, Never>] }
            defer { state.waiting = [] }
            return state.waiting
        }
        callers.forEach { $0.resume() }
    }

    /// Takes in nothing more, and waits for the end of what is there.
    func close() async {
        await withCheckedContinuation { caller in
            let isOver = state.withLock { state in
                state.isClosed = true
                if state.count > 0 { state.waiting.append(caller) }
                return state.count == 0
            }
            if isOver { caller.resume() }
        }
    }
}
