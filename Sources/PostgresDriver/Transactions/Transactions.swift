import Foundation
import SQLText

/// The transactions of one thread on one connection.
struct Transactions {
    /// How often a write is repeated after other transactions were first. Small tables are locked as a whole, so that
    /// another server process which writes in a row may be first many times.
    private static let conflictLimit = 10
    /// How often a write is repeated after a unique key was taken.
    ///
    /// Source: https://www.postgresql.org/docs/15/mvcc-serialization-failure-handling.html
    private static let collisionLimit = 2
    /// How often a transaction is repeated after its connection was lost.
    private static let lossLimit = 1

    let slot: ConnectionSlot
    let rightOfWay: RightOfWay

    /// Runs `body` on one snapshot; once more when the connection turns out to be lost, since nothing was changed.
    func read<T>(_ body: (any SQLConnection) throws -> T) throws -> T {
        var losses = 0
        while true {
            do {
                return try attempt(.read, body)
            } catch let setback {
                guard case .lost = setback, losses < Self.lossLimit else { throw setback.reason }
                losses += 1
            }
        }
    }

    /// Runs `body` until its changes are kept, a few times more after conflicts and once more after a lost connection;
    /// never again once a COMMIT was sent whose answer did not come.
    func write<T>(_ body: (any SQLConnection) throws -> T) throws -> T {
        var (conflicts, collisions, losses) = (0, 0, 0)
        while true {
            do {
                return try attemptInTurn(alone: conflicts + collisions > 0, body)
            } catch let setback {
                switch setback {
                case .conflict: conflicts += 1
                case .collision: collisions += 1
                case .lost: losses += 1
                case .final: throw setback.reason
                }
                guard conflicts <= Self.conflictLimit, collisions <= Self.collisionLimit, losses <= Self.lossLimit
                else { throw setback.reason }
                pause(after: conflicts + collisions)
            }
        }
    }

    private func attemptInTurn<T>(alone: Bool, _ body: (any SQLConnection) throws -> T) throws(Setback) -> T {
        rightOfWay.enter(alone: alone)
        defer { rightOfWay.leave(alone: alone) }
        return try attempt(.write, body)
    }

    private func attempt<T>(
        _ kind: TransactionKind, _ body: (any SQLConnection) throws -> T
    ) throws(Setback) -> T {
        let connection: PostgresConnection
        do { connection = try slot.connected() } catch { throw .final(error) }
        do {
            try connection.begin(kind)
            let result = try body(connection)
            try connection.commit()
            return result
        } catch {
            connection.rollBack()
            let setback = setback(error, on: connection)
            if connection.isLost { slot.disconnect() }
            throw setback
        }
    }

    /// Decides by the connection's own failure, since a body may have wrapped it or passed over it.
    private func setback(_ error: any Error, on connection: PostgresConnection) -> Setback {
        guard let failure = connection.failure else { return .final(error) }
        if connection.isLost { return connection.isCommitting ? .final(error) : .lost(failure) }
        return switch failure.kind {
        case .serialization: .conflict(failure)
        case .uniqueViolation: .collision(error)
        default: .final(error)
        }
    }

    /// Writers of this process no longer meet after their first conflict; those of other processes part by chance, since
    /// equal pauses would let the same two meet again.
    private func pause(after conflicts: Int) {
        guard conflicts > 1 else { return }
        // At most 4, 8, 16, 32, 64 and then 128 ms: all ten conflicts wait 0.6 s at most.
        let longest = 0.002 * Double(1 << min(conflicts - 1, 6))
        Thread.sleep(forTimeInterval: .random(in: 0...longest))
    }
}
