import Foundation
import PostgresDriver
import SQLText
import Synchronization
import TestSupport
import Testing

@Suite struct MigratorTests {
    private static let first = Migration(version: 1, name: "units", text: "CREATE TABLE units (id TEXT)", digest: "a1")
    private static let second = Migration(
        version: 2, name: "people", text: "CREATE TABLE people (id TEXT); CREATE TABLE roles (id TEXT)", digest: "b2")

    @Test func whatIsMissingIsAppliedOnce() async throws {
        try await withDatabase { database in
            let first = try await Migrator([Self.first]).migrate(database, now: 5)
            #expect(first == [1])
            let second = try await Migrator([Self.second, Self.first]).migrate(database, now: 6)
            #expect(second == [2])
            let third = try await Migrator([Self.first, Self.second]).migrate(database, now: 7)
            #expect(third.isEmpty)
            let history = try await database.read { connection in
                try connection.rows("SELECT version, name, digest, applied_at FROM schema_migrations") { row in
                    "\(row.int(0)) \(row.text(1)) \(row.text(2)) \(row.int(3))"
                }
            }
            #expect(history == ["1 units a1 5", "2 people b2 6"])
            let roles = try await database.texts("SELECT id FROM roles")
            #expect(roles.isEmpty)
        }
    }

    @Test func anEditedMigrationIsRefused() async throws {
        let edited = Migration(version: 1, name: "units", text: "CREATE TABLE units (id BYTEA)", digest: "ff")
        try await expect(.changed(version: 1, name: "units"), after: [Self.first], from: [edited, Self.second])
    }

    @Test func aNewerDatabaseIsRefused() async throws {
        try await expect(
            .databaseIsNewer(database: 2, program: 1), after: [Self.first, Self.second], from: [Self.first])
    }

    @Test func anUnknownMigrationIsRefused() async throws {
        let third = Migration(version: 3, name: "x", text: "CREATE TABLE x (id TEXT)", digest: "c3")
        try await expect(.unknown(version: 2), after: [Self.first, Self.second], from: [Self.first, third])
    }

    @Test func aMigrationThatComesTooLateIsRefused() async throws {
        try await expect(.outOfOrder(version: 1), after: [Self.second], from: [Self.first, Self.second])
    }

    @Test func twoMigrationsOfOneNumberAreRefused() async throws {
        try await expect(.duplicateVersion(1), after: [], from: [Self.first, Self.first])
    }

    @Test func aFailingMigrationLeavesNothingAndKeepsTheOnesBefore() async throws {
        let broken = Migration(version: 2, name: "broken", text: "CREATE TABLE x (id TEXT); NONSENSE", digest: "b2")
        try await withDatabase { database in
            let found = await failure(of: { try await Migrator([Self.first, broken]).migrate(database, now: 5) })
            #expect(found?.kind == .other)
            let pending = try await Migrator([Self.first, Self.second]).pending(in: database)
            #expect(pending == [Self.second])
            #expect(await failure(of: { try await database.read { try $0.run("SELECT id FROM x") } }) != nil)
        }
    }

    /// Two servers that start at the same moment.
    @Test func severalAtOnceApplyEachMigrationOnce() async throws {
        try await withNamedDatabase { database, name in
            let settings = try PostgresCluster.shared().settings(name, connections: 2)
            let others = [try await PostgresDatabase.open(settings), try await PostgresDatabase.open(settings)]
            let applied = try await withThrowingTaskGroup(of: [Int].self) { group in
                for each in others + [database] {
                    group.addTask { try await Migrator([Self.first, Self.second]).migrate(each, now: 5) }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(applied.sorted() == [1, 2])
            for other in others { await other.close() }
        }
    }

    /// `CREATE TABLE IF NOT EXISTS` of two at once may fail: they take turns.
    @Test func whoComesWhileTheHistoryIsBeingMadeWaits() async throws {
        try await withNamedDatabase { database, name in
            let other = try await PostgresDatabase.open(PostgresCluster.shared().settings(name, connections: 2))
            let (begun, hasBegun) = AsyncStream<Void>.makeStream()
            let isOver = Mutex(false)
            async let first: Void = other.write { connection in
                if let turn = connection.dialect.firstTurn { try connection.run(turn) }
                hasBegun.finish()
                usleep(300_000)
                isOver.withLock { $0 = true }
            }
            for await _ in begun {}
            #expect(try await Migrator([Self.first]).migrate(database, now: 5) == [1])
            #expect(isOver.withLock { $0 })
            try await first
            await other.close()
        }
    }

    private func expect(
        _ refusal: MigrationFailure, after former: [Migration], from migrations: [Migration]
    ) async throws {
        try await withDatabase { database in
            try await Migrator(former).migrate(database, now: 1)
            await #expect(throws: refusal) { try await Migrator(migrations).migrate(database, now: 2) }
            #expect(!refusal.description.isEmpty)
        }
    }
}
