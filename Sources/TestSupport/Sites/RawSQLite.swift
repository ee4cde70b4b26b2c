import CSQLite

/// A connection to a test's file beside the driver's, on which no rule is looked at.
enum RawSQLite {
    private struct Refused: Error {
        let message: String
    }

    static func run(_ statements: String, path: String) throws {
        var handle: OpaquePointer?
        defer { sqlite3_close_v2(handle) }
        guard sqlite3_open(path, &handle) == SQLITE_OK else { throw Refused(message: "cannot open \(path)") }
        let free = "PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;"
        guard sqlite3_exec(handle, free + statements, nil, nil, nil) == SQLITE_OK else {
            throw Refused(message: sqlite3_errmsg(handle).map { String(cString: $0) } ?? "")
        }
    }
}
