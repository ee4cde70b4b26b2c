import CLibPQ
import SQLText

/// One open PostgreSQL connection with its prepared statements.
///
/// `@unchecked Sendable`: only the thread that holds its ``ConnectionSlot`` uses it.
final class PostgresConnection: SQLConnection, @unchecked Sendable {
    let dialect = Dialect.postgres
    let handle: OpaquePointer
    private var cache = StatementCache()
    private var isClosed = false
    /// The first failure since the transaction began: PostgreSQL keeps nothing of what was done before or after it.
    var failure: SQLFailure?
    /// Whether COMMIT was sent, after which the loss of the connection leaves open what the server did.
    var isCommitting = false

    /// - Parameter handle: a connection, which this object closes.
    init(owning handle: OpaquePointer) {
        self.handle = handle
    }

    deinit {
        close()
    }

    /// Ends the connection now; it must not be used any more.
    func close() {
        guard !isClosed else { return }
        isClosed = true
        PQfinish(handle)
    }

    /// Whether the server can no longer be spoken to over this connection.
    var isLost: Bool {
        PQstatus(handle) != CONNECTION_OK || failure?.kind == .connection
    }

    @discardableResult
    func run(_ sql: SQL) throws(SQLFailure) -> Int {
        try answer(sql).changeCount
    }

    func visit(_ sql: SQL, _ body: (any SQLRow) throws -> Bool) throws {
        let result = try answer(sql)
        for number in 0..<result.rowCount {
            guard try body(PostgresRow(number, of: result)) else { return }
        }
    }

    func script(_ script: SQLScript) throws(SQLFailure) {
        // A migration takes as long as it takes; the limit is back after this transaction.
        try command("SET LOCAL statement_timeout = 0")
        try command(script.text)
    }

    /// Does statements without values, and without keeping them.
    @discardableResult
    func command(_ text: String) throws(SQLFailure) -> PostgresResult {
        try checked(PQexec(handle, text), text)
    }

    private func answer(_ sql: SQL) throws(SQLFailure) -> PostgresResult {
        let parameters = try Parameters(sql.values)
        let statement = try prepared(sql, parameters.types)
        let result = parameters.withArrays { values, lengths, formats in
            PQexecPrepared(handle, statement.name, Int32(clamping: values.count), values, lengths, formats, 0)
        }
        return try checked(result, statement.text)
    }

    private func prepared(_ sql: SQL, _ types: [UInt32]) throws(SQLFailure) -> StatementCache.Kept {
        let key = StatementCache.Key(shape: sql.shape, types: types)
        if let kept = cache.statement(key) { return kept }
        let text = sql.rendered().text
        if cache.isFull {
            try command("DEALLOCATE ALL")
            cache.removeAll()
        }
        let name = cache.newName()
        _ = try checked(PQprepare(handle, name, text, Int32(clamping: types.count), types), text)
        let kept = StatementCache.Kept(name: name, text: text)
        cache.keep(kept, for: key)
        return kept
    }

    /// The answer, unless it is a refusal or says that there was nothing to do.
    private func checked(_ result: OpaquePointer?, _ text: String) throws(SQLFailure) -> PostgresResult {
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK:
            if let result { return PostgresResult(owning: result) }
            throw noted(SQLFailure(.other, message: "there is no answer", statement: text))
        case PGRES_EMPTY_QUERY:
            PQclear(result)
            throw noted(SQLFailure(.other, message: "there is no statement", statement: text))
        default:
            defer { PQclear(result) }
            throw noted(SQLFailure(of: result, on: handle, statement: text))
        }
    }

    private func noted(_ found: SQLFailure) -> SQLFailure {
        if failure == nil { failure = found }
        return found
    }
}
