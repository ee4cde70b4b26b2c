import PostgresDriver
import SQLText
import TestSupport
import Testing

@Suite struct LossTests {
    @Test func connectionsThatWereCutAreMadeAnewByTheNextCall() async throws {
        try await withNamedDatabase { database, name in
            for round in 1...5 {
                try Self.cutAll(name)
                try await database.write { try $0.run("INSERT INTO notes (body) VALUES (\("note \(round)"))") }
                try Self.cutAll(name)
                let count = try await database.numbers("SELECT count(*) FROM notes")
                #expect(count == [Int64(round)])
            }
        }
    }

    @Test func aReadThatIsCutInTheMiddleIsReadOnceMore() async throws {
        try await withDatabase { database in
            let attempts = Counter()
            let found = try await database.read { connection in
                if attempts.increment() == 1 { try Self.cut(connection) }
                return try connection.first("SELECT 7") { $0.int(0) }
            }
            #expect(found == 7)
            #expect(attempts.count == 2)
        }
    }

    @Test func aReadThatIsCutAgainAndAgainFails() async throws {
        try await withDatabase { database in
            let attempts = Counter()
            let found = await failure(of: {
                try await database.read { connection in
                    attempts.increment()
                    try Self.cut(connection)
                }
            })
            #expect(found?.kind == .connection)
            #expect(attempts.count == 2)
        }
    }

    @Test func aWriteThatIsCutBeforeItsCommitIsDoneOnceMoreAndKeptOnce() async throws {
        try await withDatabase { database in
            let attempts = Counter()
            try await database.write { connection in
                try connection.run("INSERT INTO notes (body) VALUES ('once')")
                if attempts.increment() == 1 { try Self.cut(connection) }
            }
            #expect(attempts.count == 2)
            let notes = try await database.texts("SELECT body FROM notes")
            #expect(notes == ["once"])
        }
    }

    @Test func aCutThatTheBodyPassesOverIsNotTakenForSuccess() async throws {
        try await withDatabase { database in
            let attempts = Counter()
            try await database.write { connection in
                _ = try? connection.run("INSERT INTO notes (body) VALUES ('kept')")
                if attempts.increment() == 1 { try? Self.cut(connection) }
            }
            #expect(attempts.count == 2)
            let notes = try await database.texts("SELECT body FROM notes")
            #expect(notes == ["kept"])
        }
    }

    /// A trigger that is checked at COMMIT ends the connection there: nobody can know what the server kept.
    @Test func aWriteThatIsCutAtItsCommitFailsAndIsNeverRepeated() async throws {
        try await withDatabase(
            tables: """
                CREATE TABLE notes (body TEXT NOT NULL);
                CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS $$
                    BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(5); RETURN NULL; END $$;
                CREATE CONSTRAINT TRIGGER notes_cut AFTER INSERT ON notes DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION cut();
                """
        ) { database in
            let attempts = Counter()
            let found = await failure(of: {
                try await database.write { connection in
                    attempts.increment()
                    try connection.run("INSERT INTO notes (body) VALUES ('unknown')")
                }
            })
            #expect(found?.kind == .connection)
            #expect(found?.message.contains("unknown") == true)
            #expect(attempts.count == 1)
            let after = try await database.numbers("SELECT 1")
            #expect(after == [1])
        }
    }

    @Test(arguments: [true, false])
    func writesAreBackSoonAfterTheServerIs(kills: Bool) async throws {
        let cluster = try PostgresCluster()
        let database = try await PostgresDatabase.open(try cluster.settings("postgres"))
        try await database.write { try $0.script("CREATE TABLE notes (body TEXT NOT NULL UNIQUE)") }
        var answered: [String] = []
        for round in 1...20 {
            try await Self.insert("before \(round)", into: database)
            answered.append("before \(round)")
        }
        if kills { try cluster.kill() } else { try cluster.stop() }
        let refused = await failure(of: { try await Self.insert("while it is away", into: database) })
        #expect(refused?.kind == .connection)
        try cluster.restart()
        let begin = ContinuousClock.now
        while await failure(of: { try await Self.insert("after", into: database) }) != nil {
            try #require(ContinuousClock.now - begin < .seconds(10))
            try await Task.sleep(for: .milliseconds(50))
        }
        let notes = try await database.texts("SELECT body FROM notes")
        #expect(Set(notes) == Set(answered + ["after"]))
        await database.close()
    }

    private static func insert(_ body: String, into database: PostgresDatabase) async throws {
        try await database.write { try $0.run("INSERT INTO notes (body) VALUES (\(body))") }
    }

    @Sendable
    private static func cut(_ connection: any SQLConnection) throws {
        try connection.run("SELECT pg_terminate_backend(pg_backend_pid())")
    }

    private static func cutAll(_ name: String) throws {
        try PostgresCluster.shared().command(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '\(name)'")
    }
}
