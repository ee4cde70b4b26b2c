import SQLText
import SQLiteDriver
import Testing

@Suite struct GroupCommitTests {
    private let tables: SQLScript = """
        CREATE TABLE accounts (id INTEGER PRIMARY KEY, amount INTEGER NOT NULL CHECK (amount >= 0)) STRICT;
        CREATE TABLE entries (id INTEGER PRIMARY KEY, account INTEGER NOT NULL REFERENCES accounts (id)
            DEFERRABLE INITIALLY DEFERRED) STRICT;
        INSERT INTO accounts VALUES (1, 0), (2, 0);
        """

    @Test func violationsAreUndoneAloneAmongSixteenHundredJobs() async throws {
        try await withDatabase(tables: tables) { database in
            let kinds = await failures(of: 1...1600) { try await Self.post($0, in: database) }
            #expect(kinds.count { $0 == nil } == 1200)
            #expect(kinds.count { $0 == .checkViolation } == 400)
            let amounts = try await database.numbers("SELECT amount FROM accounts")
            #expect(amounts == [1200, 0])
            let entries = try await database.numbers("SELECT count(*) FROM entries")
            #expect(entries == [1200])
        }
    }

    @Test func twoHundredWritersAndReadersSeeWholeTransactions() async throws {
        try await withDatabase(tables: tables) { database in
            let kinds = await failures(of: 1...400) { job in
                guard job % 2 == 0 else { return try await Self.addOneToBoth(in: database) }
                let amounts = try await database.numbers("SELECT amount FROM accounts ORDER BY id")
                #expect(amounts.count == 2)
                #expect(amounts.first == amounts.last)
            }
            #expect(kinds.allSatisfy { $0 == nil })
            let amounts = try await database.numbers("SELECT amount FROM accounts")
            #expect(amounts == [200, 200])
        }
    }

    @Test func anAnsweredWriteIsSeenByTheNextRead() async throws {
        try await withDatabase { database in
            for number in 1...200 {
                try await database.write { try $0.run("INSERT INTO notes (body) VALUES (\("note \(number)"))") }
                let count = try await database.numbers("SELECT count(*) FROM notes")
                #expect(count == [Int64(number)])
            }
        }
    }

    @Test func aConstraintCheckedAtCommitHurtsOnlyItsOwnJob() async throws {
        try await withDatabase(tables: tables) { database in
            let kinds = await failures(of: 1...100) { job in
                let account = job % 10 == 0 ? 99 : 1
                try await database.write { try $0.run("INSERT INTO entries VALUES (\(job), \(account))") }
            }
            #expect(kinds.count { $0 == nil } == 90)
            #expect(kinds.count { $0 == .foreignKeyViolation } == 10)
            let entries = try await database.numbers("SELECT count(*) FROM entries")
            #expect(entries == [90])
        }
    }

    @Test(arguments: ["ROLLBACK", "COMMIT"] as [SQL])
    func aBodyThatEndsTheTransactionFailsAndTheNextOneWorks(sql: SQL) async throws {
        try await withDatabase { database in
            #expect(await failure(of: { try await database.write { try $0.run(sql) } }) != nil)
            try await database.write { try $0.run("INSERT INTO notes (body) VALUES ('after')") }
            let notes = try await database.texts("SELECT body FROM notes")
            #expect(notes == ["after"])
        }
    }

    @Test func aFullDatabaseFailsItsJobAndKeepsWorking() async throws {
        try await withDatabase { database in
            try await database.write { try $0.run("PRAGMA max_page_count = 20") }
            let found = await failure(of: {
                try await database.write { try $0.run("INSERT INTO notes (body) VALUES (hex(zeroblob(200000)))") }
            })
            #expect(found?.kind == .full)
            try await database.write { try $0.run("INSERT INTO notes (body) VALUES ('small')") }
            let notes = try await database.texts("SELECT body FROM notes")
            #expect(notes == ["small"])
        }
    }

    /// Every fourth job takes more than there can be, after it has already written its entry.
    private static func post(_ job: Int, in database: SQLiteDatabase) async throws {
        try await database.write { connection in
            try connection.run("INSERT INTO entries VALUES (\(job), 1)")
            let change = job % 4 == 0 ? -1_000_000 : 1
            try connection.run("UPDATE accounts SET amount = amount + \(change) WHERE id = \(1)")
        }
    }

    private static func addOneToBoth(in database: SQLiteDatabase) async throws {
        try await database.write { connection in
            try connection.run("UPDATE accounts SET amount = amount + 1 WHERE id = 1")
            try connection.run("UPDATE accounts SET amount = amount + 1 WHERE id = 2")
        }
    }
}
