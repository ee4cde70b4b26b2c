import PostgresDriver
import SQLText
import Testing

@Suite struct StatementTests {
    @Test(arguments: [
        SQLValue.integer(.max), .integer(.min), .integer(-1), .text(""), .text("伯乐'\"$1?\\x"),
        .text("👩‍👩‍👧"), .text("\\x41"), .blob([]), .blob([0, 1, 255]), .blob(Array(0...255)),
    ])
    func everyValueComesBackAsItWasBound(value: SQLValue) async throws {
        try await withDatabase { database in
            let found = try await database.read { connection in
                try connection.first("SELECT \(value), pg_typeof($1)") { row -> SQLValue in
                    switch row.text(1) {
                    case "bigint": .integer(row.int(0))
                    case "text": .text(row.text(0))
                    default: .blob(row.blob(0))
                    }
                }
            }
            #expect(found == value)
        }
    }

    @Test func nothingComesBackAsNothing() async throws {
        try await withDatabase { database in
            let found = try await database.read { connection in
                try connection.first("SELECT \(nil)") { $0.optionalText(0) }
            }
            #expect(found == .some(nil))
        }
    }

    @Test func aTextWithANulIsRefusedAndNotCut() async throws {
        try await withDatabase { database in
            let found = await failure(of: {
                try await database.write { try $0.run("INSERT INTO notes (body) VALUES (\("before\u{0}after"))") }
            })
            #expect(found?.kind == .checkViolation)
            let notes = try await database.texts("SELECT body FROM notes")
            #expect(notes.isEmpty)
        }
    }

    @Test func otherTypesReadAsNumbersAndTexts() async throws {
        try await withDatabase { database in
            let found = try await database.read { connection in
                try connection.first("SELECT true, false, sum(x), avg(x), '7 x', 'x' FROM (VALUES (1), (2)) v (x)") {
                    row in
                    (0..<6).map(row.int)
                }
            }
            #expect(found == [1, 0, 3, 1, 7, 0])
            let bytes = try await database.read { connection in
                try connection.first("SELECT \([UInt8("a".utf8.first ?? 0)]), 'b', 3") { row in
                    [Array(row.text(0).utf8), row.blob(1), row.blob(2)]
                }
            }
            #expect(bytes == [Array("a".utf8), Array("b".utf8), Array("3".utf8)])
        }
    }

    @Test func aColumnThatNoRowHasReadsAsNull() async throws {
        try await withDatabase { database in
            let found = try await database.read { connection in
                try connection.first("SELECT 1") { row in
                    (row.isNull(1), row.int(1), row.text(-1), row.blob(Int.max))
                }
            }
            let row = try #require(found)
            #expect(row.0 && row.1 == 0 && row.2.isEmpty && row.3.isEmpty)
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

    @Test func oneTextTakesValuesOfSeveralTypes() async throws {
        try await withDatabase { database in
            for value in [SQLValue.text("a"), .null, .integer(2), .blob([3]), .text("b")] {
                let found = try await database.read { connection in
                    try connection.first("SELECT \(value)") { $0.isNull(0) }
                }
                #expect(found == (value == .null))
            }
        }
    }

    @Test func oneStatementMayBeUsedInsideItself() async throws {
        try await withDatabase { database in
            let nested = try await database.read { connection in
                try connection.rows("SELECT column1 FROM (VALUES (1), (2)) v WHERE column1 > \(0)") { row in
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
                    try connection.run("INSERT INTO notes (id, body) VALUES (1, 'd') ON CONFLICT DO NOTHING"),
                    try connection.run("DELETE FROM notes WHERE id = \(9)"),
                    try connection.run("DELETE FROM notes"),
                ]
            }
            #expect(counts == [3, 2, 0, 0, 0, 3])
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
        try await withDatabase(connections: 1) { database in
            for count in 1...1200 {
                let list = Array(repeating: 1, count: count)
                let found = try await database.read { connection in
                    try connection.first("SELECT 1 IN (\(list: list))") { $0.bool(0) }
                }
                #expect(found == true)
            }
            let kept = try await database.numbers("SELECT count(*) FROM pg_prepared_statements")
            #expect(kept[0] <= 512)
        }
    }
}

private func numbers(_ connection: any SQLConnection) throws -> [Int64] {
    try connection.rows("SELECT column1 FROM (VALUES (1), (2)) v WHERE column1 > \(0)") { $0.int(0) }
}
