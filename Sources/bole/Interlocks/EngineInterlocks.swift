import Foundation
import SQLText
import SQLiteDriver

/// Whether SQLite works with the settings on which durability rests.
enum EngineInterlocks {
    /// Tries SQLite out on a database of its own in the folder, which is removed again.
    static func trial(in folder: DataFolder) async -> [Interlock] {
        let path = "\(folder.path)/trial.sqlite"
        defer {
            for ending in ["", "-wal", "-shm", ".lock"] { unlink(path + ending) }
        }
        do {
            let database = try SQLiteDatabase.open(path: path, readers: 1)
            let facts = try await database.write { try SQLiteFacts(of: $0) }
            await database.close()
            return all(facts)
        } catch {
            return [
                .refuses(
                    "durability", "SQLite cannot work in \(folder.path): \(error)", mend: "Look at the file system.")
            ]
        }
    }

    /// - Parameter facts: those of the writing connection.
    static func all(_ facts: SQLiteFacts) -> [Interlock] {
        [version(facts), journal(facts), references(facts)]
    }

    private static func version(_ facts: SQLiteFacts) -> Interlock {
        let name = "SQLite version"
        guard !facts.hasMendedLogReset else { return .holds(name, "SQLite is \(facts.version).") }
        return .warns(
            name, "SQLite \(facts.version) is older than 3.51.3.",
            mend: "Never open the database with another program while the server runs; update SQLite when you can.")
    }

    private static func journal(_ facts: SQLiteFacts) -> Interlock {
        let name = "durability"
        let finding = "journal mode \(facts.journalMode), synchronous \(facts.synchronous)"
        guard facts.isDurable else {
            return .refuses(
                name, "SQLite works with \(finding), so that answered writes could be lost.",
                mend: "Close other programs that have the database open, and look at the file system.")
        }
        return .holds(name, "SQLite works with \(finding).")
    }

    private static func references(_ facts: SQLiteFacts) -> Interlock {
        let name = "foreign keys"
        guard facts.enforcesForeignKeys else {
            return .refuses(name, "SQLite does not enforce references.", mend: "Use a SQLite built with foreign keys.")
        }
        return .holds(name, "References between rows are enforced.")
    }
}
