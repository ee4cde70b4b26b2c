import CSQLite
import SQLText

extension SQLFailure {
    /// What the connection's last call failed with.
    /// - Parameter statement: the SQL text without values.
    init(of handle: OpaquePointer?, statement: String = "") {
        let code = handle.map { sqlite3_extended_errcode($0) } ?? SQLITE_NOMEM
        let message = handle.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
        self.init(code: code, message: message, statement: statement)
    }

    /// - Parameter code: an extended result code; source: https://www.sqlite.org/rescode.html
    init(code: Int32, message: String, statement: String = "") {
        let kind = Self.kind(of: code)
        let detail = Self.detail(in: message)
        let namesColumns = kind == .uniqueViolation || kind == .notNullViolation
        let index = detail.flatMap { $0.hasPrefix("index '") ? String($0.dropFirst(7).dropLast()) : nil }
        // A trigger's refusal is nothing but its own message.
        let trigger = code == Extended.trigger ? message : nil
        self.init(
            kind,
            constraint: index ?? trigger ?? (namesColumns ? nil : detail),
            columns: namesColumns && index == nil ? detail.map(Self.names) ?? [] : [],
            message: "\(message) (SQLite \(code))",
            statement: statement)
    }

    /// SQLite's extended codes, which are macros that Swift does not import.
    private enum Extended {
        static let check: Int32 = 275
        static let foreignKey: Int32 = 787
        static let notNull: Int32 = 1299
        static let primaryKey: Int32 = 1555
        static let trigger: Int32 = 1811
        static let unique: Int32 = 2067
        static let rowID: Int32 = 2579
        static let dataType: Int32 = 3091
    }

    private static func kind(of code: Int32) -> Kind {
        switch code {
        case Extended.unique, Extended.primaryKey, Extended.rowID: .uniqueViolation
        case Extended.foreignKey: .foreignKeyViolation
        case Extended.check, Extended.trigger, Extended.dataType: .checkViolation
        case Extended.notNull: .notNullViolation
        default: kind(ofPrimary: code & 0xff)
        }
    }

    private static func kind(ofPrimary code: Int32) -> Kind {
        switch code {
        case SQLITE_BUSY, SQLITE_LOCKED: .busy
        case SQLITE_FULL: .full
        case SQLITE_READONLY: .readOnly
        case SQLITE_CORRUPT, SQLITE_NOTADB: .corrupt
        case SQLITE_CANTOPEN: .connection
        case SQLITE_IOERR: .inputOutput
        default: .other
        }
    }

    /// "UNIQUE constraint failed: t.a, t.b" → "t.a, t.b".
    private static func detail(in message: String) -> String? {
        let mark = "constraint failed: "
        guard let start = message.firstRange(of: mark)?.upperBound else { return nil }
        return String(message[start...])
    }

    private static func names(in list: String) -> [String] {
        list.split(separator: ", ").map(String.init)
    }
}
