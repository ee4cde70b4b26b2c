import CSQLite
import SQLText

extension SQLiteConnection {
    /// The only connection that writes and checkpoints; makes the file when there is none.
    static func writer(path: String) throws(SQLiteOpenFailure) -> SQLiteConnection {
        let connection = try open(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
        try connection.require("PRAGMA journal_mode = WAL", "PRAGMA journal_mode", "wal")
        // In WAL mode anything less than FULL loses answered writes when the power fails.
        try connection.require("PRAGMA synchronous = FULL", "PRAGMA synchronous", "2")
        // A freed page is overwritten only where that costs no extra write.
        try connection.require("PRAGMA secure_delete = FAST", "PRAGMA secure_delete", "2")
        // 10,000 pages of 4 KiB: a checkpoint about every 40 MB of log.
        try connection.require("PRAGMA wal_autocheckpoint = 10000", "PRAGMA wal_autocheckpoint", "10000")
        return connection
    }

    /// A connection that can neither write nor checkpoint.
    static func reader(path: String) throws(SQLiteOpenFailure) -> SQLiteConnection {
        let connection = try open(path, SQLITE_OPEN_READONLY)
        try connection.require("PRAGMA query_only = ON", "PRAGMA query_only", "1")
        try connection.require("PRAGMA wal_autocheckpoint = 0", "PRAGMA wal_autocheckpoint", "0")
        return connection
    }

    private static func open(_ path: String, _ flags: Int32) throws(SQLiteOpenFailure) -> SQLiteConnection {
        var handle: OpaquePointer?
        let code = sqlite3_open_v2(path, &handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
        guard code == SQLITE_OK, let handle else {
            let failure = SQLFailure(of: handle)
            sqlite3_close_v2(handle)
            throw .cannotOpen(path, failure)
        }
        let connection = SQLiteConnection(owning: handle)
        guard csqlite_refuse_quoted_strings(handle) == SQLITE_OK else {
            throw .cannotOpen(path, SQLFailure(of: handle))
        }
        try connection.require("PRAGMA busy_timeout = 5000", "PRAGMA busy_timeout", "5000")
        try connection.require("PRAGMA foreign_keys = ON", "PRAGMA foreign_keys", "1")
        try connection.require("PRAGMA trusted_schema = OFF", "PRAGMA trusted_schema", "0")
        // Negative is KiB: 64 MB.
        try connection.require("PRAGMA cache_size = -64000", "PRAGMA cache_size", "-64000")
        try connection.require("PRAGMA temp_store = MEMORY", "PRAGMA temp_store", "2")
        return connection
    }

    /// Makes a setting and reads it back, since SQLite passes over what it cannot do.
    private func require(_ setting: SQL, _ question: SQL, _ expected: String) throws(SQLiteOpenFailure) {
        let found: String?
        do {
            try run(setting)
            found = try first(question) { $0.text(0) }
        } catch {
            let failure = error as? SQLFailure ?? SQLFailure(.other, message: "\(error)")
            throw .cannotOpen(setting.rendered().text, failure)
        }
        guard found == expected else {
            throw .settingRefused(setting.rendered().text, found: found ?? "nothing")
        }
    }
}
