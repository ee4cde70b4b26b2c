import CSQLite
import SQLText

/// The row that a prepared statement stands on.
struct SQLiteRow: SQLRow {
    private let statement: OpaquePointer

    init(of statement: OpaquePointer) {
        self.statement = statement
    }

    func isNull(_ column: Int) -> Bool {
        sqlite3_column_type(statement, index(column)) == SQLITE_NULL
    }

    func int(_ column: Int) -> Int64 {
        sqlite3_column_int64(statement, index(column))
    }

    func text(_ column: Int) -> String {
        guard let start = sqlite3_column_text(statement, index(column)) else { return "" }
        return String(decoding: UnsafeBufferPointer(start: start, count: length(column)), as: UTF8.self)
    }

    func blob(_ column: Int) -> [UInt8] {
        guard let start = sqlite3_column_blob(statement, index(column)) else { return [] }
        return Array(UnsafeRawBufferPointer(start: start, count: length(column)))
    }

    private func length(_ column: Int) -> Int {
        Int(sqlite3_column_bytes(statement, index(column)))
    }

    /// A column that no row has reads as NULL, also when the number does not even fit.
    private func index(_ column: Int) -> Int32 {
        Int32(exactly: column) ?? -1
    }
}
