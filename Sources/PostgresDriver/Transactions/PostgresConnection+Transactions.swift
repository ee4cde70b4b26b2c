import CLibPQ
import SQLText

extension PostgresConnection {
    /// Begins a transaction.
    func begin(_ kind: TransactionKind) throws(SQLFailure) {
        failure = nil
        isCommitting = false
        try command(kind.opening)
    }

    /// Ends the transaction and keeps its changes.
    ///
    /// - Throws: the first failure of the transaction, also one that the body passed over, since PostgreSQL then keeps
    ///   nothing; `connection` when the server may or may not have kept the changes.
    func commit() throws(SQLFailure) {
        guard PQtransactionStatus(handle) == PQTRANS_INTRANS else {
            throw failure ?? SQLFailure(.other, message: "the transaction ended while a job was running")
        }
        isCommitting = true
        let done: PostgresResult
        do {
            done = try command("COMMIT")
        } catch {
            throw isLost
                ? SQLFailure(.connection, message: "the connection was lost at COMMIT, whose outcome is unknown")
                : error
        }
        // A COMMIT that cannot be done is answered as a ROLLBACK that succeeded.
        guard done.command == "COMMIT" else { throw SQLFailure(.other, message: "the transaction was not kept") }
    }

    /// Undoes the transaction, if one is open and the server can still be told.
    func rollBack() {
        guard !isLost, PQtransactionStatus(handle) != PQTRANS_IDLE else { return }
        // A connection on which this fails is seen to be lost by the next job.
        _ = try? command("ROLLBACK")
    }
}
