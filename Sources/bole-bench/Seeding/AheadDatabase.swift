import SQLText
import Synchronization

/// A database that writes nothing yet: it notes what a body would change, to be run later in one go.
///
/// The work before a statement (sealing, spelling of answers) can so be done by many threads, and the one that writes only
/// runs statements. Bodies may change and insert, but not read: every change is answered as if it had met one row, and
/// every `INSERT … RETURNING id` by a stand-in for the id.
final class AheadDatabase: Database {
    private let dialect: Dialect
    private let noted = Mutex<[ChangesAhead.Change]>([])

    /// - Parameter dialect: of the database where the changes will be run.
    init(_ dialect: Dialect) {
        self.dialect = dialect
    }

    /// What was noted so far.
    var changes: ChangesAhead { ChangesAhead(changes: noted.withLock { $0 }) }

    func read<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        throw BenchError("nothing can be read ahead")
    }

    @discardableResult
    func write<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T {
        let connection = AheadConnection(dialect)
        let result = try body(connection)
        noted.withLock { $0 += connection.changes }
        return result
    }

    func close() async {}
}

/// A connection that notes every statement.
private final class AheadConnection: SQLConnection {
    let dialect: Dialect
    private(set) var changes: [ChangesAhead.Change] = []

    init(_ dialect: Dialect) {
        self.dialect = dialect
    }

    @discardableResult
    func run(_ sql: SQL) throws(SQLFailure) -> Int {
        changes.append(ChangesAhead.Change(sql: sql, standIn: nil))
        return 1
    }

    func visit(_ sql: SQL, _ body: (any SQLRow) throws -> Bool) throws {
        let standIn = ChangesAhead.firstStandIn + Int64(changes.count)
        changes.append(ChangesAhead.Change(sql: sql, standIn: standIn))
        _ = try body(StandInRow(standIn: standIn))
    }

    func script(_ script: SQLScript) throws(SQLFailure) {
        throw SQLFailure(.other, message: "no script can be noted")
    }
}

/// A row of one number.
private struct StandInRow: SQLRow {
    let standIn: Int64

    func isNull(_ column: Int) -> Bool { column != 0 }
    func int(_ column: Int) -> Int64 { column == 0 ? standIn : 0 }
    func text(_ column: Int) -> String { "" }
    func blob(_ column: Int) -> [UInt8] { [] }
}
