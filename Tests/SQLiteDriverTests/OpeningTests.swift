import Foundation
import SQLText
import SQLiteDriver
import Testing

@Suite struct OpeningTests {
    @Test(
        arguments: [
            ("PRAGMA synchronous", "2"), ("PRAGMA journal_mode", "wal"), ("PRAGMA foreign_keys", "1"),
            ("PRAGMA wal_autocheckpoint", "10000"), ("PRAGMA secure_delete", "2"), ("PRAGMA cache_size", "-64000"),
        ] as [(SQL, String)])
    func theWriterHasTheSettingsOfDurability(question: SQL, expected: String) async throws {
        try await withDatabase { database in
            let found = try await database.write { connection in try connection.first(question) { $0.text(0) } }
            #expect(found == expected)
        }
    }

    @Test(
        arguments: [
            ("PRAGMA query_only", "1"), ("PRAGMA wal_autocheckpoint", "0"), ("PRAGMA foreign_keys", "1"),
        ] as [(SQL, String)])
    func aReaderNeitherWritesNorCheckpoints(question: SQL, expected: String) async throws {
        try await withDatabase { database in
            let found = try await database.texts(question)
            #expect(found == [expected])
        }
    }

    @Test func aSecondOpeningIsRefusedUntilTheFirstIsClosed() async throws {
        try await withTemporaryFile { path in
            let first = try SQLiteDatabase.open(path: path)
            #expect(throws: SQLiteOpenFailure.inUse(path)) { try SQLiteDatabase.open(path: path) }
            await first.close()
            let second = try SQLiteDatabase.open(path: path)
            await second.close()
        }
    }

    @Test func aReopenedFileKeepsItsData() async throws {
        try await withTemporaryFile { path in
            let first = try SQLiteDatabase.open(path: path)
            try await first.write { try $0.script("CREATE TABLE a (b TEXT) STRICT; INSERT INTO a VALUES ('kept')") }
            await first.close()
            #expect(!FileManager.default.fileExists(atPath: path + "-wal"))
            let second = try SQLiteDatabase.open(path: path, readers: 4)
            let found = try await second.texts("SELECT b FROM a")
            #expect(found == ["kept"])
            await second.close()
        }
    }

    @Test func aReadOnlyOpeningReadsBesideTheWriterAndRefusesToWrite() async throws {
        try await withTemporaryFile { path in
            let writing = try SQLiteDatabase.open(path: path)
            try await writing.write { try $0.script("CREATE TABLE a (b TEXT) STRICT; INSERT INTO a VALUES ('seen')") }
            let reading = try SQLiteDatabase.open(readOnlyPath: path)
            let found = try await reading.texts("SELECT b FROM a")
            #expect(found == ["seen"])
            #expect(await failure(of: { try await reading.write { $0.dialect.engine } })?.kind == .readOnly)
            await reading.close()
            await writing.close()
        }
    }

    @Test func closingAnswersWhatWaitsAndRefusesWhatComesLater() async throws {
        try await withTemporaryFile { path in
            let database = try SQLiteDatabase.open(path: path)
            try await database.write { try $0.script("CREATE TABLE a (b INTEGER) STRICT") }
            async let outcome = failures(of: 1...300) { number in
                try await database.write { try $0.run("INSERT INTO a VALUES (\(number))") }
            }
            await database.close()
            let answered = await outcome
            #expect(answered.allSatisfy { $0 == nil || $0 == .connection })
            #expect(await failure(of: { try await database.read { $0.dialect.engine } })?.kind == .connection)
            await database.close()
            let again = try SQLiteDatabase.open(path: path)
            let kept = Int64(answered.count { $0 == nil })
            let found = try await again.numbers("SELECT count(*) FROM a")
            #expect(found == [kept])
            await again.close()
        }
    }

    @Test func tooManyWaitingJobsAreToldSo() async throws {
        try await withDatabase { database in
            let kinds = await failures(of: 1...6000) { _ in
                try await database.write { _ in Thread.sleep(forTimeInterval: 0.0002) }
            }
            #expect(kinds.allSatisfy { $0 == nil || $0 == .busy })
            #expect(kinds.count { $0 == nil } >= 4096)
        }
    }

    @Test func aFileThatIsNoDatabaseIsRefused() async throws {
        try await withTemporaryFile { path in
            try Data(repeating: 0x41, count: 4096).write(to: URL(filePath: path))
            let found = #expect(throws: SQLiteOpenFailure.self) { try SQLiteDatabase.open(path: path) }
            let kind = if case .cannotOpen(_, let failure) = found { failure.kind } else { SQLFailure.Kind?.none }
            #expect(kind == .corrupt)
        }
    }

    @Test func aMissingFileCannotBeOpenedForReading() async throws {
        try await withTemporaryFile { path in
            #expect(throws: SQLiteOpenFailure.self) { try SQLiteDatabase.open(readOnlyPath: path) }
            #expect(throws: SQLiteOpenFailure.self) { try SQLiteDatabase.open(path: path + "/no/such/folder") }
        }
    }
}
