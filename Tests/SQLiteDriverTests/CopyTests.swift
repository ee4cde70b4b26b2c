import Foundation
import SQLText
import SQLiteDriver
import Testing

@Suite struct CopyTests {
    @Test func aCopyHoldsWhatWasAnsweredAndNeedsNoLog() async throws {
        try await withTemporaryFile { path in
            let database = try SQLiteDatabase.open(path: path)
            try await database.write { try $0.script("CREATE TABLE t (n INTEGER); INSERT INTO t VALUES (1), (2);") }
            let copy = path + ".copy"
            try SQLiteCopy.make(of: path, to: copy)
            try await database.write { _ = try $0.run("INSERT INTO t VALUES (3)") }
            await database.close()

            #expect(!FileManager.default.fileExists(atPath: copy + "-wal"))
            let read = try SQLiteDatabase.open(readOnlyPath: copy)
            #expect(try await read.read { try $0.rows("SELECT n FROM t") { $0.int(0) } } == [1, 2])
            await read.close()
        }
    }

    @Test func aCopyOfWhatIsNoDatabaseIsRefusedAndNothingIsLeft() async throws {
        try await withTemporaryFile { path in
            try Data(repeating: 7, count: 9000).write(to: URL(filePath: path))
            let copy = path + ".copy"
            #expect(throws: SQLiteCopyFailure.self) { try SQLiteCopy.make(of: path, to: copy) }
            #expect(!FileManager.default.fileExists(atPath: copy))
        }
    }

    @Test func brokenReferencesAreFoundInTheCopy() async throws {
        try await withTemporaryFile { path in
            let database = try SQLiteDatabase.open(path: path)
            try await database.write { connection in
                try connection.script(
                    "CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a INTEGER REFERENCES a (id));")
            }
            #expect(try await database.read { try $0.damage() }.isEmpty)
            await database.close()
        }
    }
}

@Suite struct FactsTests {
    @Test func theWritingConnectionIsDurable() async throws {
        try await withTemporaryFile { path in
            let database = try SQLiteDatabase.open(path: path)
            let facts = try await database.write { try SQLiteFacts(of: $0) }
            #expect(facts.isDurable && facts.enforcesForeignKeys)
            await database.close()
        }
    }

    @Test(arguments: [
        ("3.40.1", false), ("3.51.2", false), ("3.51.3", true), ("3.52.0", true), ("4.0", true), ("3.6", false),
    ])
    func onlyNewVersionsHaveTheMendedLog(version: String, isMended: Bool) {
        let facts = SQLiteFacts(version: version, journalMode: "wal", synchronous: 2, enforcesForeignKeys: true)
        #expect(facts.hasMendedLogReset == isMended)
    }

    @Test(arguments: [
        ("wal", 2, true), ("wal", 3, true), ("wal", 1, false), ("delete", 2, false), ("memory", 2, false),
    ])
    func lessThanFullOrAnotherJournalIsNotDurable(journal: String, synchronous: Int, isDurable: Bool) {
        let facts = SQLiteFacts(
            version: "3.51.3", journalMode: journal, synchronous: synchronous, enforcesForeignKeys: true)
        #expect(facts.isDurable == isDurable)
    }

    @Test func whoHoldsALockIsKnownWithoutTakingIt() async throws {
        try await withTemporaryFile { path in
            #expect(!SQLiteLock.isHeld(beside: path))
            let lock = try SQLiteLock(beside: path)
            #expect(SQLiteLock.isHeld(beside: path))
            #expect(throws: SQLiteOpenFailure.inUse(path)) { try SQLiteLock(beside: path) }
            lock.release()
            #expect(!SQLiteLock.isHeld(beside: path))
        }
    }
}
