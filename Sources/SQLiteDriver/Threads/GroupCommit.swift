import SQLText

/// Writes on the one writing connection: many jobs share one transaction and so one wait for the disk.
///
/// Each job but the first is a savepoint, so that a job that throws undoes itself alone. Callers hear of their job only
/// after the transaction is on disk; when it cannot be committed, all of them hear that.
struct GroupCommit: Sendable {
    let connection: SQLiteConnection

    /// Answers each job.
    func work(_ jobs: [Job]) {
        do {
            try settle()
            try commit(jobs).forEach { $0() }
        } catch {
            rollBack()
            if error.kind == .inputOutput { connection.isUnsettled = true }
            // A constraint that is checked at COMMIT belongs to one job of many: do them one by one.
            if error.kind == .foreignKeyViolation, jobs.count > 1 {
                jobs.forEach { work([$0]) }
            } else {
                jobs.forEach { $0.fail(error) }
            }
        }
    }

    /// Moves the log into the database file before the connection is closed.
    func checkpoint() {
        // What stays in the log is not lost: the next opening reads it.
        try? connection.script("PRAGMA wal_checkpoint(TRUNCATE)")
    }

    /// After the disk failed the system may have forgotten pages that it could not write, and says so only once. What
    /// was answered is therefore moved into the database file and synced again before anything more is answered.
    private func settle() throws(SQLFailure) {
        guard connection.isUnsettled else { return }
        let isBusy: Bool
        do {
            isBusy = try connection.first("PRAGMA wal_checkpoint(FULL)") { $0.bool(0) } ?? true
        } catch {
            throw error as? SQLFailure ?? SQLFailure(.other, message: "\(error)")
        }
        guard !isBusy else {
            throw SQLFailure(.busy, message: "the disk failed, and readers keep the log from being moved")
        }
        connection.isUnsettled = false
    }

    private func commit(_ jobs: [Job]) throws(SQLFailure) -> [@Sendable () -> Void] {
        try connection.run("BEGIN IMMEDIATE")
        var answers: [@Sendable () -> Void] = []
        var hasWritten = false
        for job in jobs {
            let (answer, isKept) = try hasWritten ? attempt(job) : attemptFirst(job)
            hasWritten = hasWritten || isKept
            answers.append(answer)
        }
        try connection.run("COMMIT")
        return answers
    }

    /// As long as nothing else is in the transaction it can be undone as a whole, which costs less than a savepoint.
    ///
    /// - Throws: only when the transaction cannot be begun again.
    private func attemptFirst(_ job: Job) throws(SQLFailure) -> (answer: @Sendable () -> Void, isKept: Bool) {
        do {
            let answer = try job.attempt(connection)
            guard connection.isInTransaction else { throw Self.ended }
            return (answer, true)
        } catch {
            guard connection.isInTransaction else { throw lost(error) }
            try connection.run("ROLLBACK")
            try connection.run("BEGIN IMMEDIATE")
            return ({ job.fail(error) }, false)
        }
    }

    /// - Throws: only when the whole transaction is lost.
    private func attempt(_ job: Job) throws(SQLFailure) -> (answer: @Sendable () -> Void, isKept: Bool) {
        try connection.run("SAVEPOINT job")
        do {
            let answer = try job.attempt(connection)
            try connection.run("RELEASE job")
            return (answer, true)
        } catch {
            guard connection.isInTransaction else { throw lost(error) }
            try connection.run("ROLLBACK TO job")
            try connection.run("RELEASE job")
            return ({ job.fail(error) }, false)
        }
    }

    private func lost(_ error: any Error) -> SQLFailure {
        error as? SQLFailure ?? Self.ended
    }

    private static let ended = SQLFailure(.other, message: "the transaction ended while a job was running")

    private func rollBack() {
        guard connection.isInTransaction else { return }
        // A transaction that cannot be rolled back makes the next BEGIN fail, which its callers are told.
        _ = try? connection.run("ROLLBACK")
    }
}
