import SQLText

/// Changes that were worked out and are still to be run, in their order.
struct ChangesAhead: Sendable {
    /// One statement.
    struct Change: Sendable {
        let sql: SQL
        /// What later statements say instead of the id that this one gives; `nil` when it gives none.
        let standIn: Int64?
    }

    /// No time, amount or version is so low.
    static let firstStandIn = Int64.min

    let changes: [Change]

    /// Runs the changes.
    /// - Returns: `false` when the first one met a row that is there already; nothing is written then.
    func run(on connection: any SQLConnection) throws -> Bool {
        var ids: [SQLValue: SQLValue] = [:]
        for (index, change) in changes.enumerated() {
            let sql = ids.isEmpty ? change.sql : change.sql.mapValues { ids[$0] ?? $0 }
            if let standIn = change.standIn {
                guard let id = try connection.first(sql, { $0.int(0) }) else { throw BenchError("an id was not given") }
                ids[.integer(standIn)] = .integer(id)
            } else if try connection.run(sql) == 0, index == 0 {
                return false
            }
        }
        return true
    }
}
