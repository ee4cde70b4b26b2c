import PostgresDriver
import SQLText
import Testing

@Suite struct FailureTests {
    private let tables: SQLScript = """
        CREATE TABLE units (id BIGINT PRIMARY KEY, code TEXT NOT NULL UNIQUE, level BIGINT NOT NULL,
            CONSTRAINT level_is_known CHECK (level BETWEEN 1 AND 4));
        CREATE TABLE names (name TEXT NOT NULL);
        CREATE UNIQUE INDEX names_folded ON names (lower(name));
        CREATE TABLE people (id BIGINT PRIMARY KEY, unit BIGINT NOT NULL REFERENCES units (id));
        CREATE TABLE events (id BIGINT PRIMARY KEY);
        CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql
            AS $$ BEGIN RAISE EXCEPTION 'events_stay'; END $$;
        CREATE TRIGGER events_stay BEFORE DELETE ON events FOR EACH ROW EXECUTE FUNCTION refuse();
        INSERT INTO units VALUES (1, 'a', 1);
        INSERT INTO names VALUES ('a');
        INSERT INTO events VALUES (1);
        """

    @Test(
        arguments: [
            ("INSERT INTO units VALUES (1, 'b', 1)", .uniqueViolation, "units_pkey", []),
            ("INSERT INTO units VALUES (2, 'a', 1)", .uniqueViolation, "units_code_key", []),
            ("INSERT INTO names VALUES ('A')", .uniqueViolation, "names_folded", []),
            ("INSERT INTO units VALUES (2, NULL, 1)", .notNullViolation, nil, ["units.code"]),
            ("INSERT INTO units VALUES (2, 'b', 9)", .checkViolation, "level_is_known", []),
            ("INSERT INTO units VALUES (2, 'b', 'x')", .checkViolation, nil, []),
            ("INSERT INTO units VALUES (2, 'b', \("x"))", .checkViolation, nil, []),
            ("INSERT INTO people VALUES (1, 7)", .foreignKeyViolation, "people_unit_fkey", []),
            ("DELETE FROM events", .checkViolation, "events_stay", []),
            ("SELECT nothing FROM nowhere", .other, nil, []),
        ] as [(SQL, SQLFailure.Kind, String?, [String])])
    func aViolationTellsItsKindAndPlace(
        sql: SQL, kind: SQLFailure.Kind, constraint: String?, columns: [String]
    ) async throws {
        try await withDatabase(tables: tables) { database in
            let found = try #require(await failure(of: { try await database.write { try $0.run(sql) } }))
            #expect(found.kind == kind)
            #expect(found.constraint == constraint)
            #expect(found.columns == columns)
            #expect(found.statement == sql.rendered().text)
        }
    }

    @Test(
        arguments: [
            "INSERT INTO units VALUES (5, \(Self.secret), 1), (6, \(Self.secret), 1)",
            "INSERT INTO units VALUES (5, NULL, 1), (6, \(Self.secret), 1)",
            "INSERT INTO units VALUES (5, \(Self.secret), 7)",
            "SELECT CAST(\(Self.secret + "x") AS bigint)",
            "SELECT CAST(\(Self.secret) AS integer)",
        ] as [SQL])
    func valuesDoNotAppearInAFailure(sql: SQL) async throws {
        try await withDatabase(tables: tables) { database in
            let found = try #require(await failure(of: { try await database.write { try $0.run(sql) } }))
            #expect(found.statement == sql.rendered().text)
            #expect(!"\(found)".contains(Self.secret))
        }
    }

    private static let secret = "500199199001011234"

    @Test func aReaderCannotWrite() async throws {
        try await withDatabase { database in
            let found = await failure(of: {
                try await database.read { try $0.run("INSERT INTO notes (body) VALUES ('x')") }
            })
            #expect(found?.kind == .readOnly)
            let notes = try await database.numbers("SELECT id FROM notes")
            #expect(notes.isEmpty)
        }
    }

    @Test func anErrorOfTheBodyComesThroughAndUndoesTheBody() async throws {
        try await withDatabase { database in
            await #expect(throws: Refusal.self) {
                try await database.write { connection in
                    try connection.run("INSERT INTO notes (body) VALUES ('x')")
                    throw Refusal()
                }
            }
            let notes = try await database.numbers("SELECT id FROM notes")
            #expect(notes.isEmpty)
        }
    }

    @Test func aFailureThatTheBodyPassesOverStillFailsTheWrite() async throws {
        try await withDatabase(tables: tables) { database in
            let found = await failure(of: {
                try await database.write { connection in
                    try connection.run("INSERT INTO names VALUES ('kept?')")
                    _ = try? connection.run("INSERT INTO units VALUES (1, 'b', 1)")
                }
            })
            #expect(found?.kind == .uniqueViolation)
            #expect(found?.constraint == "units_pkey")
            let names = try await database.texts("SELECT name FROM names")
            #expect(names == ["a"])
        }
    }

    @Test func aStatementThatTakesTooLongIsStopped() async throws {
        try await withDatabase { database in
            let found = await failure(of: {
                try await database.write { connection in
                    try connection.run("SET LOCAL statement_timeout = 50")
                    try connection.run("SELECT pg_sleep(10)")
                }
            })
            #expect(found?.kind == .busy)
        }
    }

    private struct Refusal: Error {}
}
