package import SQLText

/// What a connection says of its own settings and of the library behind it.
package struct SQLiteFacts: Hashable, Sendable {
    /// The library's version, e.g. `3.40.1`.
    package let version: String
    /// `wal` where answered writes and readers do not wait for each other.
    package let journalMode: String
    /// 0 off, 1 normal, 2 full, 3 extra.
    package let synchronous: Int
    package let enforcesForeignKeys: Bool

    package init(version: String, journalMode: String, synchronous: Int, enforcesForeignKeys: Bool) {
        (self.version, self.journalMode) = (version, journalMode)
        (self.synchronous, self.enforcesForeignKeys) = (synchronous, enforcesForeignKeys)
    }

    /// Asks the connection itself; ask the writing one, for the settings are each connection's own.
    ///
    /// - Throws: `SQLFailure`.
    package init(of connection: any SQLConnection) throws {
        self.init(
            version: try connection.first("SELECT sqlite_version()") { $0.text(0) } ?? "",
            journalMode: try connection.first("PRAGMA journal_mode") { $0.text(0) } ?? "",
            synchronous: Int(try connection.first("PRAGMA synchronous") { $0.int(0) } ?? 0),
            enforcesForeignKeys: try connection.first("PRAGMA foreign_keys") { $0.bool(0) } ?? false)
    }

    /// Whether an answered write is on the disk when the power fails (journal in WAL mode, synchronous FULL or more).
    package var isDurable: Bool { journalMode == "wal" && synchronous >= 2 }

    /// Whether the library has the mended reset of the log: 3.51.3 or newer.
    ///
    /// Source: SQLite's release notes of 2026-03-13. Older ones may damage a file to which two connections write or
    /// checkpoint at the same moment; this program writes and checkpoints on one only.
    package var hasMendedLogReset: Bool {
        let numbers = version.split(separator: ".").map { Int($0) ?? 0 }
        return !numbers.lexicographicallyPrecedes([3, 51, 3])
    }
}
