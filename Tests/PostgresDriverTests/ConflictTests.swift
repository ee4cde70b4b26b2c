import Foundation
import PostgresDriver
import SQLText
import TestSupport
import Testing

@Suite struct ConflictTests {
    private let tables: SQLScript = """
        CREATE TABLE accounts (id BIGINT PRIMARY KEY, amount BIGINT NOT NULL CHECK (amount >= 0));
        CREATE TABLE entries (id BIGINT PRIMARY KEY, account BIGINT NOT NULL REFERENCES accounts (id)
            DEFERRABLE INITIALLY DEFERRED);
        INSERT INTO accounts VALUES (1, 0), (2, 0);
        """

    @Test func fiftyWritersThatReadBeforeTheyWriteLoseNothing() async throws {
        try await withDatabase(tables: tables, connections: 8) { database in
            let kinds = await failures(of: 1...50) { _ in
                try await database.write { connection in
                    let amount = try connection.first("SELECT amount FROM accounts WHERE id = 1") { $0.int(0) } ?? 0
                    try connection.run("UPDATE accounts SET amount = \(amount + 1) WHERE id = 1")
                }
            }
            #expect(kinds.allSatisfy { $0 == nil })
            let amounts = try await database.numbers("SELECT amount FROM accounts ORDER BY id")
            #expect(amounts == [50, 0])
        }
    }

    /// Two programs on one database do not know of each other's writers.
    @Test func twoProgramsThatCountTogetherCountRight() async throws {
        try await withNamedDatabase(tables: tables, connections: 3) { first, name in
            let second = try await PostgresDatabase.open(try PostgresCluster.shared().settings(name, connections: 3))
            let kinds = await failures(of: 1...60) { job in
                try await (job % 2 == 0 ? first : second).write { connection in
                    try connection.run("UPDATE accounts SET amount = amount + 1 WHERE id = 1")
                }
            }
            #expect(kinds.allSatisfy { $0 == nil || $0 == .serialization })
            let amounts = try await first.numbers("SELECT amount FROM accounts WHERE id = 1")
            #expect(amounts == [Int64(kinds.count { $0 == nil })])
            await second.close()
        }
    }

    /// Each reads what the other writes, which only one of them may do as if it were alone.
    @Test func twoWritersThatReadEachOthersRowsAreMadeToFollowEachOther() async throws {
        try await withDatabase(tables: tables) { database in
            let meeting = Meeting(of: 2)
            let kinds = await failures(of: 1...2) { job in
                try await database.write { connection in
                    let other = try connection.first("SELECT amount FROM accounts WHERE id = \(3 - job)") { $0.int(0) }
                    meeting.waitOnce(job)
                    try connection.run("UPDATE accounts SET amount = \((other ?? 0) + 1) WHERE id = \(job)")
                }
            }
            #expect(kinds == [nil, nil])
            let amounts = try await database.numbers("SELECT amount FROM accounts ORDER BY amount")
            #expect(amounts == [1, 2])
        }
    }

    @Test func twoWritersThatWaitForEachOtherBothSucceed() async throws {
        try await withDatabase(tables: tables) { database in
            let meeting = Meeting(of: 2)
            let kinds = await failures(of: 1...2) { job in
                try await database.write { connection in
                    try connection.run("UPDATE accounts SET amount = amount + 1 WHERE id = \(job)")
                    meeting.waitOnce(job)
                    try connection.run("UPDATE accounts SET amount = amount + 1 WHERE id = \(3 - job)")
                }
            }
            #expect(kinds == [nil, nil])
            let amounts = try await database.numbers("SELECT amount FROM accounts")
            #expect(amounts == [2, 2])
        }
    }

    /// The second insertion fails with a taken key, although whoever comes second would not have inserted anything.
    @Test func aKeyThatIsTakenAtTheSameTimeIsSeenByARepetition() async throws {
        for _ in 1...10 {
            try await withDatabase(tables: tables) { database in
                let meeting = Meeting(of: 4)
                let kinds = await failures(of: 1...4) { job in
                    try await database.write { connection in
                        let amount = try connection.first("SELECT amount FROM accounts WHERE id = 1") { $0.int(0) }
                        guard amount == 0 else { return }
                        meeting.waitOnce(job)
                        try connection.run("INSERT INTO entries VALUES (7, 1)")
                        try connection.run("UPDATE accounts SET amount = amount + 1 WHERE id = 1")
                    }
                }
                #expect(kinds.allSatisfy { $0 == nil })
                let amounts = try await database.numbers("SELECT amount FROM accounts WHERE id = 1")
                #expect(amounts == [1])
            }
        }
    }

    @Test func aKeyThatStaysTakenIsToldAfterTwoRepetitions() async throws {
        try await withDatabase(tables: tables) { database in
            let attempts = Counter()
            let found = await failure(of: {
                try await database.write { connection in
                    attempts.increment()
                    try connection.run("INSERT INTO accounts VALUES (1, 0)")
                }
            })
            #expect(found?.kind == .uniqueViolation)
            #expect(attempts.count == 3)
        }
    }

    @Test func aConflictThatNeverEndsIsToldAfterTenRepetitions() async throws {
        try await withDatabase(tables: tables) { database in
            let attempts = Counter()
            let found = await failure(of: {
                try await database.write { connection in
                    attempts.increment()
                    try connection.run("DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '40001'; END $$")
                }
            })
            #expect(found?.kind == .serialization)
            #expect(attempts.count == 11)
        }
    }

    @Test func aConflictThatTheBodyWrapsIsRepeatedToo() async throws {
        try await withDatabase(tables: tables) { database in
            let attempts = Counter()
            try await database.write { connection in
                attempts.increment()
                guard attempts.count < 3 else { return }
                do {
                    try connection.run("DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '40P01'; END $$")
                } catch {
                    throw Wrapped()
                }
            }
            #expect(attempts.count == 3)
        }
    }

    @Test func violationsAreUndoneAloneAmongFourHundredJobs() async throws {
        try await withDatabase(tables: tables) { database in
            let kinds = await failures(of: 1...400) { try await Self.post($0, in: database) }
            #expect(kinds.count { $0 == nil } == 300)
            #expect(kinds.count { $0 == .checkViolation } == 100)
            let amounts = try await database.numbers("SELECT amount FROM accounts ORDER BY id")
            #expect(amounts == [300, 0])
            let entries = try await database.numbers("SELECT count(*) FROM entries")
            #expect(entries == [300])
        }
    }

    @Test func writersAndReadersSeeWholeTransactions() async throws {
        try await withDatabase(tables: tables) { database in
            let kinds = await failures(of: 1...200) { job in
                guard job % 2 == 0 else { return try await Self.addOneToBoth(in: database) }
                let amounts = try await database.read { connection in
                    [
                        try connection.first("SELECT amount FROM accounts WHERE id = 1") { $0.int(0) },
                        try connection.first("SELECT amount FROM accounts WHERE id = 2") { $0.int(0) },
                    ]
                }
                #expect(amounts.first == amounts.last)
            }
            #expect(kinds.allSatisfy { $0 == nil })
            let amounts = try await database.numbers("SELECT amount FROM accounts")
            #expect(amounts == [100, 100])
        }
    }

    @Test func anAnsweredWriteIsSeenByTheNextRead() async throws {
        try await withDatabase { database in
            for number in 1...100 {
                try await database.write { try $0.run("INSERT INTO notes (body) VALUES (\("note \(number)"))") }
                let count = try await database.numbers("SELECT count(*) FROM notes")
                #expect(count == [Int64(number)])
            }
        }
    }

    @Test func aConstraintCheckedAtCommitHurtsOnlyItsOwnJob() async throws {
        try await withDatabase(tables: tables) { database in
            let kinds = await failures(of: 1...50) { job in
                let account = job % 10 == 0 ? 99 : 1
                try await database.write { try $0.run("INSERT INTO entries VALUES (\(job), \(account))") }
            }
            #expect(kinds.count { $0 == nil } == 45)
            #expect(kinds.count { $0 == .foreignKeyViolation } == 5)
            let entries = try await database.numbers("SELECT count(*) FROM entries")
            #expect(entries == [45])
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

    /// Every fourth job takes more than there can be, after it has already written its entry.
    private static func post(_ job: Int, in database: PostgresDatabase) async throws {
        try await database.write { connection in
            try connection.run("INSERT INTO entries VALUES (\(job), 1)")
            let change = job % 4 == 0 ? -1_000_000 : 1
            try connection.run("UPDATE accounts SET amount = amount + \(change) WHERE id = \(1)")
        }
    }

    private static func addOneToBoth(in database: PostgresDatabase) async throws {
        try await database.write { connection in
            try connection.run("UPDATE accounts SET amount = amount + 1 WHERE id = 1")
            try connection.run("UPDATE accounts SET amount = amount + 1 WHERE id = 2")
        }
    }

    private struct Wrapped: Error {}
}
