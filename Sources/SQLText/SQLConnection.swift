/// A connection inside its transaction; synchronous, never `Sendable`, valid only inside the closure that received it.
package protocol SQLConnection: AnyObject {
    /// What this engine spells in its own way.
    var dialect: Dialect { get }

    /// Runs one statement and tells how many rows it inserted, updated or deleted itself.
    @discardableResult
    func run(_ sql: SQL) throws(SQLFailure) -> Int

    /// Hands each row to `body` until that answers `false`.
    /// - Throws: ``SQLFailure``, or what `body` throws.
    func visit(_ sql: SQL, _ body: (any SQLRow) throws -> Bool) throws

    /// Runs several statements without values, one after the other.
    func script(_ script: SQLScript) throws(SQLFailure)
}

extension SQLConnection {
    /// Every row of the query, read by `read`.
    /// - Throws: ``SQLFailure``, or what `read` throws.
    package func rows<T>(_ sql: SQL, _ read: (any SQLRow) throws -> T) throws -> [T] {
        var found: [T] = []
        try visit(sql) { row in
            found.append(try read(row))
            return true
        }
        return found
    }

    /// The first row of the query, `nil` when there is none.
    /// - Throws: ``SQLFailure``, or what `read` throws.
    package func first<T>(_ sql: SQL, _ read: (any SQLRow) throws -> T) throws -> T? {
        var found: T?
        try visit(sql) { row in
            found = try read(row)
            return false
        }
        return found
    }
}
