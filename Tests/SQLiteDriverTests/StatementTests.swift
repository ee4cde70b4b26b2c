import SQLText
import SQLiteDriver
import Testing

@Suite struct StatementTests {
    @Test(arguments: [
        SQLValue.null, .integer(.max), .integer(.min), .text(""), .text("伯乐'\"$1?\u{0}x"), .text("👩‍👩‍👧"),
        .blob([]), .blob([0, 1, 255]),
    ])
    func everyValueComesBackAsItWasBound(value: SQLValue) async throws {
        try await withDatabase { database in
            let found = try await database.read { connection in
                try connection.first("SELECT \(value), typeof($1)") { row -> SQLValue in
                    switch row.text(1) {
                    case "null": .null
                    case "integer": .integer(row.int(0))
                    case "text": .text(row.text(0))
                    default: .blob(row.blob(0))
                    }
                }
            }
            #expect(found == value)
        }
    }

    @Test func reversedPlaceholdersKeepTheirValues() async throws {
        try await withDatabase { database in
            let found = try await database.read { connection in
                try connection.first("SELECT $2, \("first"), \("second"), $1") { row in
                    (0..<4).map(row.text)
                }
            }
            #expect(found == ["second", "first", "second", "first"])
        }
    }

    @Test func oneStatementMayBeUsedInsideItself() async throws {
        try await withDatabase { database in
            let nested = try await database.read { connection in
                try connection.rows("SELECT column1 FROM (VALUES (1), (2)) WHERE column1 > \(0)") { row in
                    (row.int(0), try numbers(connection))
                }
            }
            #expect(nested.map(\.0) == [1, 2])
            #expect(nested.map(\.1) == [[1, 2], [1, 2]])
        }
    }

    @Test func runTellsHowManyRowsChanged() async throws {
        try await withDatabase { database in
            let counts = try await database.write { connection in
                [
                    try connection.run("INSERT INTO notes (id, body) VALUES (1, \("a")), (2, \("b")), (3, \("c"))"),
                    try connection.run("UPDATE notes SET body = body || '!' WHERE id > \(1)"),
                    try connection.run("SELECT 1"),
                    try connection.run("DELETE FROM notes WHERE id = \(9)"),
                    try connection.run("DELETE FROM notes"),
                ]
            }
            #expect(counts == [3, 2, 0, 0, 3])
        }
    }

    @Test func theFirstReturnedRowDoesNotCutTheInsertShort() async throws {
        try await withDatabase { database in
            let first = try await database.write { connection in
                try connection.first("INSERT INTO notes (body) VALUES ('a'), ('b'), ('c') RETURNING id") { $0.int(0) }
            }
            #expect(first == 1)
            let found = try await database.numbers("SELECT count(*) FROM notes")
            #expect(found == [3])
        }
    }

    @Test func emptyAnswersAreNilAndEmpty() async throws {
        try await withDatabase { database in
            let found = try await database.read { connection in
                (
                    try connection.first("SELECT id FROM notes WHERE id IN (\(list: [Int]()))") { $0.int(0) },
                    try connection.rows("SELECT id FROM notes") { $0.int(0) },
                    try connection.first("SELECT NULL") { row in
                        (row.optionalInt(0), row.optionalText(0), row.optionalBool(0), row.optionalBlob(0))
                    }
                )
            }
            #expect(found.0 == nil)
            #expect(found.1.isEmpty)
            let null = try #require(found.2)
            #expect(null.0 == nil && null.1 == nil && null.2 == nil && null.3 == nil)
        }
    }

    @Test(arguments: ["SELECT 1; SELECT 2", "", "SELECT \"misspelt\"", "SELECT $1", "SELEC"] as [SQL])
    func aStatementThatCannotBeMeantIsRefused(sql: SQL) async throws {
        try await withDatabase { database in
            let refusal = await failure(of: { try await database.read { try $0.run(sql) } })
            #expect(refusal?.kind == .other)
        }
    }

    @Test func manyTextsDoNotExhaustTheCache() async throws {
        try await withDatabase { database in
            for count in 1...1200 {
                let list = Array(repeating: 1, count: count)
                let found = try await database.numbers("SELECT 1 IN (\(list: list))")
                #expect(found == [1])
            }
        }
    }
}

private func numbers(_ connection: any SQLConnection) throws -> [Int64] {
    try connection.rows("SELECT column1 FROM (VALUES (1), (2)) WHERE column1 > \(0)") { $0.int(0) }
}
