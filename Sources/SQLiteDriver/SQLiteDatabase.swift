package import SQLText

/// A database in one SQLite file: one thread writes, a few read.
///
/// Lifetime: ``close()`` it before the program ends; the file is whole without it, only its log is longer.
package final class SQLiteDatabase: Database {
    /// How many reads, and how many writes, may wait before callers are told that the database is busy.
    private static let queueLimit = 4096
    /// How many writes share one transaction at most, which bounds how long the first one waits for the last.
    private static let batchLimit = 128

    private let reads = JobQueue(limit: queueLimit)
    private let writes = JobQueue(limit: queueLimit)
    private let readers: [Worker]
    /// `nil` when the file was opened for reading only.
    private let writer: Worker?

    /// Opens the file for reading and writing, and makes it when there is none.
    ///
    /// - Parameter readers: how many connections read at the same time; 2–4 suit two to four processor cores.
    /// - Throws: ``SQLiteOpenFailure``, `inUse` when another process has the file open for writing.
    package static func open(path: String, readers: Int = 2) throws(SQLiteOpenFailure) -> SQLiteDatabase {
        let lock = try LockFile(besideDatabase: path)
        let writer = try SQLiteConnection.writer(path: path)
        return SQLiteDatabase(try connections(readers, path), writer, lock)
    }

    /// Opens an existing file for reading only, also while another process writes it; a write fails with `readOnly`.
    ///
    /// - Throws: ``SQLiteOpenFailure``.
    package static func open(readOnlyPath path: String, readers: Int = 1) throws(SQLiteOpenFailure) -> SQLiteDatabase {
        SQLiteDatabase(try connections(readers, path), nil, nil)
    }

    private static func connections(_ count: Int, _ path: String) throws(SQLiteOpenFailure) -> [SQLiteConnection] {
        var connections: [SQLiteConnection] = []
        for _ in 0..<max(1, count) {
            connections.append(try .reader(path: path))
        }
        return connections
    }

    private init(_ readers: [SQLiteConnection], _ writer: SQLiteConnection?, _ lock: LockFile?) {
        let reads = reads
        let writes = writes
        self.readers = readers.map { connection in
            let reader = SnapshotReader(connection: connection)
            return Worker(name: "sqlite-reader", queue: reads, batch: 1, work: reader.work) {
                connection.close()
            }
        }
        self.writer = writer.map { connection in
            let group = GroupCommit(connection: connection)
            return Worker(name: "sqlite-writer", queue: writes, batch: Self.batchLimit, work: group.work) {
                group.checkpoint()
                connection.close()
                lock?.release()
            }
        }
    }

    deinit {
        reads.close()
        writes.close()
    }

    package func read<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { Self.add(Job(body, answering: $0), to: reads) }
    }

    @discardableResult
    package func write<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        guard writer != nil else { throw SQLFailure(.readOnly, message: "the database is open for reading only") }
        return try await withCheckedThrowingContinuation { Self.add(Job(body, answering: $0), to: writes) }
    }

    /// Finishes what waits, moves the log into the file and closes it; later calls fail with `connection`.
    package func close() async {
        reads.close()
        for reader in readers { await reader.ended() }
        writes.close()
        await writer?.ended()
    }

    private static func add(_ job: Job, to queue: JobQueue) {
        switch queue.add(job) {
        case .admitted: break
        case .full: job.fail(SQLFailure(.busy, message: "too many jobs are waiting"))
        case .closed: job.fail(SQLFailure(.connection, message: "the database is closed"))
        }
    }
}
