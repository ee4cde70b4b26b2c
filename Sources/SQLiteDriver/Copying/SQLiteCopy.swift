import CSQLite
import Foundation
import SQLText

/// Copies a database while it is in use, by SQLite's online backup.
package enum SQLiteCopy {
    /// Writes one unchanging snapshot of the database at `path` to the new file `target` and examines the copy.
    ///
    /// The copy is one file without a log, on the disk when this returns. Blocks its thread; other connections of this
    /// process go on reading and writing.
    /// - Throws: ``SQLiteCopyFailure``; `target` is removed then.
    package static func make(of path: String, to target: String) throws(SQLiteCopyFailure) {
        let source: SQLiteConnection
        do throws(SQLiteOpenFailure) { source = try .reader(path: path) } catch { throw .source(error) }
        defer { source.close() }
        do throws(SQLiteCopyFailure) {
            try fill(target, from: source, path)
        } catch {
            // safe: what cannot be removed is a copy without its manifest, which nobody restores.
            try? FileManager.default.removeItem(atPath: target)
            throw error
        }
    }

    private static func fill(
        _ target: String, from source: SQLiteConnection, _ path: String
    ) throws(SQLiteCopyFailure) {
        let copy: SQLiteConnection
        do throws(SQLFailure) { copy = try .plain(path: target) } catch { throw .target(target, error) }
        defer { copy.close() }
        let findings: [String]
        do {
            try copy.takePages(of: source)
            // The pages say that there is a log; a copy is complete without one.
            try copy.script("PRAGMA journal_mode = DELETE")
            findings = try copy.damage()
        } catch {
            throw .target(target, error as? SQLFailure ?? SQLFailure(.other, message: "\(error)"))
        }
        guard findings.isEmpty else { throw .damaged(path, findings: findings) }
    }
}

extension SQLConnection {
    /// What SQLite finds wrong with the file, in its own words, at most twenty lines; empty for a sound file.
    ///
    /// - Throws: `SQLFailure` when the file cannot even be read.
    package func damage() throws -> [String] {
        let integrity = try rows("PRAGMA integrity_check(20)") { $0.text(0) }.filter { $0 != "ok" }
        guard integrity.isEmpty else { return integrity }
        let references = try rows("PRAGMA foreign_key_check") {
            "\($0.text(0)) refers to a row of \($0.text(2)) that is not there"
        }
        return Array(references.prefix(20))
    }

    /// Like ``damage()``, but without comparing indexes with their tables, so in a fraction of its time.
    package func coarseDamage() throws -> [String] {
        try rows("PRAGMA quick_check(5)") { $0.text(0) }.filter { $0 != "ok" }
    }
}

extension SQLiteConnection {
    /// A new file in SQLite's plain settings.
    fileprivate static func plain(path: String) throws(SQLFailure) -> SQLiteConnection {
        var handle: OpaquePointer?
        let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
        let code = sqlite3_open_v2(path, &handle, flags, nil)
        guard code == SQLITE_OK, let handle else {
            let failure = SQLFailure(of: handle)
            sqlite3_close_v2(handle)
            throw failure
        }
        return SQLiteConnection(owning: handle)
    }

    /// Replaces everything in this database by the pages of another, as they are at one moment.
    fileprivate func takePages(of source: SQLiteConnection) throws(SQLFailure) {
        guard let backup = sqlite3_backup_init(handle, "main", source.handle, "main") else {
            throw SQLFailure(of: handle)
        }
        // All pages in one step: between steps a write of another connection would begin the copy anew.
        let code = sqlite3_backup_step(backup, -1)
        let end = sqlite3_backup_finish(backup)
        guard code == SQLITE_DONE, end == SQLITE_OK else { throw SQLFailure(of: handle) }
    }
}
