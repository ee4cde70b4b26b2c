import SQLText

extension SQLConnection {
    /// How many rows share one statement, far below what either engine takes, so that few statements have to be kept.
    private static var rowLimit: Int { 50 }

    /// Inserts rows with as few statements as may be: each is a way to the server and back. None for no rows.
    ///
    /// - Parameters:
    ///   - rows: each in brackets.
    ///   - beginning: up to the word `VALUES`.
    func insert(_ rows: [SQL], after beginning: SQL) throws {
        for start in stride(from: 0, to: rows.count, by: Self.rowLimit) {
            let part = Array(rows[start..<min(rows.count, start + Self.rowLimit)])
            try run("\(fragment: beginning) \(fragment: part.joined(by: ", "))")
        }
    }
}
