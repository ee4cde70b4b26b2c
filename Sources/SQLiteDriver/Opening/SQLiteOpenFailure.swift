package import SQLText

/// Why a database file cannot be used, as a plain sentence for whoever starts the program.
package enum SQLiteOpenFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// Another process, or another place in this one, has the file open for writing.
    case inUse(String)
    case unusableLockFile(String, systemError: Int32)
    case cannotOpen(String, SQLFailure)
    /// SQLite did not take a setting on which durability or consistency rests.
    case settingRefused(String, found: String)

    package var description: String {
        switch self {
        case .inUse(let path):
            "The database \(path) is already in use by another process."
        case .unusableLockFile(let path, let code):
            "The lock file \(path) cannot be used (system error \(code))."
        case .cannotOpen(let path, let failure):
            "The database \(path) cannot be opened: \(failure.message)."
        case .settingRefused(let setting, let found):
            "SQLite did not accept \(setting), it answered \(found)."
        }
    }
}
