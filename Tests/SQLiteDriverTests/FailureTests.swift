import SQLText
import SQLiteDriver
import Testing

@Suite struct FailureTests {
    private let tables: SQLScript = """
        CREATE TABLE units (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, level INTEGER NOT NULL,
            CONSTRAINT level_is_known CHECK (level BETWEEN 1 AND 4)) STRICT;
        CREATE TABLE names (name TEXT NOT NULL) STRICT;
        CREATE UNIQUE INDEX names_folded ON names (lower(name));
        CREATE TABLE people (id INTEGER PRIMARY KEY, unit INTEGER NOT NULL REFERENCES units (id)) STRICT;
        CREATE TABLE events (id INTEGER PRIMARY KEY) STRICT;
        CREATE TRIGGER events_stay BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events_stay'); END;
        INSERT INTO units VALUES (1, 'a', 1);
        INSERT INTO names VALUES ('a');
        INSERT INTO events VALUES (1);
        """

    @Test(
        arguments: [
            ("INSERT INTO units VALUES (1, 'b', 1)", .uniqueViolation, nil, ["units.id"]),
            ("INSERT INTO units VALUES (2, 'a', 1)", .uniqueViolation, nil, ["units.code"]),
            ("INSERT INTO names VALUES ('A')", .uniqueViolation, "names_folded", []),
            ("INSERT INTO units VALUES (2, NULL, 1)", .notNullViolation, nil, ["units.code"]),
            ("INSERT INTO units VALUES (2, 'b', 9)", .checkViolation, "level_is_known", []),
            ("INSERT INTO units VALUES (2, 'b', 'x')", .checkViolation, nil, []),
            ("INSERT INTO people VALUES (1, 7)", .foreignKeyViolation, nil, []),
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

    @Test func valuesDoNotAppearInAFailure() async throws {
        try await withDatabase(tables: tables) { database in
            let secret = "500199199001011234"
            let found = try #require(
                await failure(of: {
                    try await database.write { connection in
                        try connection.run("INSERT INTO units VALUES (5, \(secret), 1), (6, \(secret), 1)")
                    }
                }))
            #expect(found.statement == "INSERT INTO units VALUES (5, $1, 1), (6, $2, 1)")
            #expect(!"\(found)".contains(secret))
        }
    }

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

    private struct Refusal: Error {}
}
