import SQLText
import Synchronization

/// A database that notes every statement and passes it on.
final class Recording: Database {
    /// One statement, and whether it stood in a transaction that writes.
    struct Statement: Sendable {
        let sql: SQL
        let isWriting: Bool
        /// Whether it was run for its effect rather than for rows.
        let isChange: Bool
    }

    private let database: any Database
    private let noted = Mutex<[Statement]>([])

    init(_ database: any Database) {
        self.database = database
    }

    /// Everything since the last time it was asked for.
    func takeStatements() -> [Statement] {
        noted.withLock { statements in
            defer { statements = [] }
            return statements
        }
    }

    func read<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        try await database.read { [self] in try body(RecordingConnection($0, isWriting: false, note)) }
    }

    @discardableResult
    func write<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        try await database.write { [self] in try body(RecordingConnection($0, isWriting: true, note)) }
    }

    func close() async {}

    private func note(_ statement: Statement) {
        noted.withLock { $0.append(statement) }
    }
}

/// A connection that notes every statement.
private final class RecordingConnection: SQLConnection {
    private let connection: any SQLConnection
    private let isWriting: Bool
    private let note: (Recording.Statement) -> Void

    init(_ connection: any SQLConnection, isWriting: Bool, _ note: @escaping (Recording.Statement) -> Void) {
        (self.connection, self.isWriting, self.note) = (connection, isWriting, note)
    }

    var dialect: Dialect { connection.dialect }

    @discardableResult
    func run(_ sql: SQL) throws(SQLFailure) -> Int {
        note(Recording.Statement(sql: sql, isWriting: isWriting, isChange: true))
        return try connection.run(sql)
    }

    func visit(_ sql: SQL, _ body: (any SQLRow) throws -> Bool) throws {
        note(Recording.Statement(sql: sql, isWriting: isWriting, isChange: false))
        try connection.visit(sql, body)
    }

    func script(_ script: SQLScript) throws(SQLFailure) {
        try connection.script(script)
    }
}
