import Foundation
import SQLText

/// The transactions of one thread on one connection.
struct Transactions {
    /// How often a write is repeated after other transactions were first.
    private static let conflictLimit = 5
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

    /// Writers of this process no longer meet after their first conflict; those of other processes part in time.
    private func pause(after conflicts: Int) {
        guard conflicts > 1 else { return }
        // 2 ms for each conflict and for each place in the pool: at most 5 × 8 × 2 = 80 ms with eight connections.
        Thread.sleep(forTimeInterval: 0.002 * Double(conflicts * slot.number))
    }
}
