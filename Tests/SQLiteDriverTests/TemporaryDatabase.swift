import Foundation
import SQLText
import SQLiteDriver

/// Runs `body` on a new database file that is closed and removed afterwards.
func withDatabase(
    tables: SQLScript = "CREATE TABLE notes (id INTEGER PRIMARY KEY, body TEXT NOT NULL UNIQUE) STRICT",
    _ body: (SQLiteDatabase) async throws -> Void
) async throws {
    try await withTemporaryFile { path in
        let database = try SQLiteDatabase.open(path: path)
        do {
            try await database.write { try $0.script(tables) }
            try await body(database)
        } catch {
            await database.close()
            throw error
        }
        await database.close()
    }
}

/// Runs `body` with the path of a file that does not exist yet, in a folder that is removed afterwards.
func withTemporaryFile(_ body: (String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "bole-sqlite-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(folder.appending(path: "test.sqlite").path(percentEncoded: false))
}

extension SQLiteDatabase {
    /// The first column of each row that a reader finds.
    func texts(_ sql: SQL) async throws -> [String] {
        try await read { connection in try connection.rows(sql) { $0.text(0) } }
    }

    /// The first column of each row that a reader finds.
    func numbers(_ sql: SQL) async throws -> [Int64] {
        try await read { connection in try connection.rows(sql) { $0.int(0) } }
    }
}
