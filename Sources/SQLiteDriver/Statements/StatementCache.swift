import CSQLite

/// The prepared statements of one connection, by their text.
struct StatementCache {
    /// Queries with lists have one text for each length, so the number is bounded.
    private let limit = 512
    private var statements: [String: OpaquePointer] = [:]

    /// The statement of that text, `nil` when there is none or when it is still stepping in an outer query.
    func idle(_ text: String) -> OpaquePointer? {
        guard let statement = statements[text], sqlite3_stmt_busy(statement) == 0 else { return nil }
        return statement
    }

    /// Keeps the statement unless one of the same text is already kept; answers whether it was kept.
    mutating func keep(_ statement: OpaquePointer, for text: String) -> Bool {
        guard statements[text] == nil else { return false }
        if statements.count >= limit { removeIdle() }
        statements[text] = statement
        return true
    }

    /// Frees all statements before the connection is closed.
    mutating func removeAll() {
        statements.values.forEach { sqlite3_finalize($0) }
        statements = [:]
    }

    private mutating func removeIdle() {
        for (text, statement) in statements where sqlite3_stmt_busy(statement) == 0 {
            sqlite3_finalize(statement)
            statements[text] = nil
        }
    }
}
