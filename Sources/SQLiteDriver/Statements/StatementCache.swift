import CSQLite
import SQLText

/// The prepared statements of one connection, by their shape.
struct StatementCache {
    /// A prepared statement with its text.
    struct Kept {
        let pointer: OpaquePointer
        let text: String

        var isBusy: Bool { sqlite3_stmt_busy(pointer) != 0 }
    }

    /// Queries with lists have one shape for each length, so the number is bounded.
    private let limit = 512
    private var statements: [SQLShape: Kept] = [:]

    /// The statement of that shape, `nil` when there is none or when it is still stepping in an outer query.
    func idle(_ shape: SQLShape) -> Kept? {
        guard let statement = statements[shape], !statement.isBusy else { return nil }
        return statement
    }

    /// Keeps the statement unless one of the same shape is already kept; answers whether it was kept.
    mutating func keep(_ statement: Kept, for shape: SQLShape) -> Bool {
        guard statements[shape] == nil else { return false }
        if statements.count >= limit { removeIdle() }
        statements[shape] = statement
        return true
    }

    /// Frees all statements before the connection is closed.
    mutating func removeAll() {
        statements.values.forEach { sqlite3_finalize($0.pointer) }
        statements = [:]
    }

    private mutating func removeIdle() {
        for (shape, statement) in statements where !statement.isBusy {
            sqlite3_finalize(statement.pointer)
            statements[shape] = nil
        }
    }
}
