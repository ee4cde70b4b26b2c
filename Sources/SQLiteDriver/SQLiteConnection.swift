import CSQLite
import SQLText

/// One open SQLite connection with its prepared statements.
///
/// `@unchecked Sendable`: it is opened by one thread, handed to its own thread once and used only there.
final class SQLiteConnection: SQLConnection, @unchecked Sendable {
    let dialect = Dialect.sqlite
    /// For what SQLite does with two connections at once.
    let handle: OpaquePointer
    private var cache = StatementCache()
    private var isClosed = false
    /// Whether the disk failed and what was answered before has not been synced again since.
    var isUnsettled = false

    /// - Parameter handle: an open connection, which this object closes.
    init(owning handle: OpaquePointer) {
        self.handle = handle
    }

    deinit {
        close()
    }

    /// Closes the file now; the connection must not be used any more.
    func close() {
        guard !isClosed else { return }
        isClosed = true
        cache.removeAll()
        sqlite3_close_v2(handle)
    }

    /// Whether a transaction is open; SQLite ends one by itself when the disk fails.
    var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

    @discardableResult
    func run(_ sql: SQL) throws(SQLFailure) -> Int {
        let before = sqlite3_total_changes64(handle)
        let statement = try borrow(sql)
        defer { giveBack(statement) }
        while try step(statement) {}
        // SQLite keeps the former number after a statement that changes nothing.
        return sqlite3_total_changes64(handle) == before ? 0 : Int(sqlite3_changes64(handle))
    }

    func visit(_ sql: SQL, _ body: (any SQLRow) throws -> Bool) throws {
        let statement = try borrow(sql)
        defer { giveBack(statement) }
        var wantsMore = true
        while wantsMore, try step(statement) {
            wantsMore = try body(SQLiteRow(of: statement.pointer))
        }
        // A changing statement checks its foreign keys only at its end.
        guard !wantsMore, sqlite3_stmt_readonly(statement.pointer) == 0 else { return }
        while try step(statement) {}
    }

    func script(_ script: SQLScript) throws(SQLFailure) {
        guard sqlite3_exec(handle, script.text, nil, nil, nil) == SQLITE_OK else {
            throw SQLFailure(of: handle, statement: script.text)
        }
    }

    /// A prepared statement with its values, to be given back whatever happens.
    private func borrow(_ sql: SQL) throws(SQLFailure) -> Borrowed {
        let statement = try prepared(sql)
        do {
            try bind(sql.values, to: statement)
        } catch {
            giveBack(statement)
            throw error
        }
        return statement
    }

    private func giveBack(_ statement: Borrowed) {
        sqlite3_reset(statement.pointer)
        sqlite3_clear_bindings(statement.pointer)
        if !statement.isKept { sqlite3_finalize(statement.pointer) }
    }

    private func prepared(_ sql: SQL) throws(SQLFailure) -> Borrowed {
        let shape = sql.shape
        if let idle = cache.idle(shape) { return Borrowed(pointer: idle.pointer, text: idle.text, isKept: true) }
        let text = sql.rendered().text
        let pointer = try prepare(text)
        let isKept = cache.keep(StatementCache.Kept(pointer: pointer, text: text), for: shape)
        return Borrowed(pointer: pointer, text: text, isKept: isKept)
    }

    private func prepare(_ text: String) throws(SQLFailure) -> OpaquePointer {
        var statement: OpaquePointer?
        var rest = ""
        let code = PlaceholderScanner.rewrite(text).withCString { start in
            var tail: UnsafePointer<CChar>?
            defer { rest = tail.map(String.init(cString:)) ?? "" }
            return sqlite3_prepare_v3(handle, start, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, &tail)
        }
        guard code == SQLITE_OK else { throw SQLFailure(of: handle, statement: text) }
        guard let statement else { throw SQLFailure(.other, message: "there is no statement", statement: text) }
        guard rest.allSatisfy({ $0.isWhitespace || $0 == ";" }) else {
            sqlite3_finalize(statement)
            throw SQLFailure(.other, message: "there is more than one statement", statement: text)
        }
        return statement
    }

    private func bind(_ values: [SQLValue], to statement: Borrowed) throws(SQLFailure) {
        guard Int(sqlite3_bind_parameter_count(statement.pointer)) == values.count else {
            throw SQLFailure(
                .other, message: "the text has other placeholders than the values", statement: statement.text)
        }
        var index: Int32 = 0
        for value in values {
            index += 1
            guard bind(value, to: statement.pointer, at: index) == SQLITE_OK else {
                throw SQLFailure(of: handle, statement: statement.text)
            }
        }
    }

    private func bind(_ value: SQLValue, to statement: OpaquePointer, at index: Int32) -> Int32 {
        switch value {
        case .null: return sqlite3_bind_null(statement, index)
        case .integer(let number): return sqlite3_bind_int64(statement, index, number)
        case .text(var text):
            return text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) {
                    csqlite_bind_text(statement, index, $0.baseAddress, UInt64($0.count))
                }
            }
        case .blob(let bytes):
            return bytes.withUnsafeBytes { csqlite_bind_blob(statement, index, $0.baseAddress, UInt64($0.count)) }
        }
    }

    /// Whether there is a row.
    private func step(_ statement: Borrowed) throws(SQLFailure) -> Bool {
        switch sqlite3_step(statement.pointer) {
        case SQLITE_ROW: true
        case SQLITE_DONE: false
        default: throw SQLFailure(of: handle, statement: statement.text)
        }
    }

    /// A statement in use: one of the cache, or one made for this use while the cached one is still stepping.
    private struct Borrowed {
        let pointer: OpaquePointer
        let text: String
        let isKept: Bool
    }
}
