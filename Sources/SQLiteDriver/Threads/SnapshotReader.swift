import SQLText

/// Reads on one connection, each job in a snapshot of its own.
struct SnapshotReader: Sendable {
    let connection: SQLiteConnection

    /// Answers each job.
    func work(_ jobs: [Job]) {
        for job in jobs {
            do {
                try connection.run("BEGIN")
                let answer = try job.attempt(connection)
                try connection.run("COMMIT")
                answer()
            } catch {
                if connection.isInTransaction { _ = try? connection.run("ROLLBACK") }
                job.fail(error)
            }
        }
    }
}
