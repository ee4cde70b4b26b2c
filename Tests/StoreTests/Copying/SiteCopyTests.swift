import Domain
import SQLText
import Store
import TestSupport
import Testing
import UseCases

@Suite("Copying a site to another engine")
struct SiteCopyTests {
    /// From each engine to the other, where both are to be had.
    static let ways: [[Backend]] = Backend.available.count > 1 ? [[.sqlite, .postgres], [.postgres, .sqlite]] : []

    @Test(arguments: ways)
    func everythingArrivesAndTheWorkGoesOn(_ way: [Backend]) async throws {
        try await TestSite.run(on: way[0]) { site in
            let id = try await site.submitted(.li)
            let target = try await Self.empty(way[1])
            let report = try await SiteCopy(from: site.database, to: target.database)()
            #expect(report.rows > 30)
            let moved = DatabaseStorage(target.database, sealer: site.sealer)
            #expect(try await moved.read { try $0.events.list(of: id) } == site.events(id))
            #expect(
                try await moved.read { try $0.people.find(TestPerson.li.id) }?.idNumber == TestPerson.li.person.idNumber
            )
            try await Self.insertAnotherSnapshot(of: id, into: target.database)
            await target.close()
        }
    }

    @Test(arguments: ways)
    func aTargetWithRowsIsLeftAlone(_ way: [Backend]) async throws {
        try await TestSite.run(on: way[0]) { site in
            let target = try await Self.empty(way[1])
            try await SiteDatabase.set("site", to: "elsewhere", in: target.database)
            await #expect(throws: SiteCopy.Failure.targetHoldsRows(table: "settings")) {
                try await SiteCopy(from: site.database, to: target.database)()
            }
            #expect(try await SiteDatabase.setting("site", in: target.database) == "elsewhere")
            await target.close()
        }
    }

    @Test(arguments: ways)
    func aTargetOfAnotherProgramIsRefused(_ way: [Backend]) async throws {
        try await TestSite.run(on: way[0]) { site in
            let target = try await Self.empty(way[1])
            try await target.database.write { try $0.script("CREATE TABLE later (id TEXT);") }
            await #expect(throws: SiteCopy.Failure.schemasDiffer(table: "later")) {
                try await SiteCopy(from: site.database, to: target.database)()
            }
            try await target.database.write { try $0.script("DROP TABLE later;") }
            await target.close()
        }
    }

    @Test(arguments: ways)
    func aFailureOnTheWayLeavesTheTargetEmpty(_ way: [Backend]) async throws {
        try await TestSite.run(on: way[0]) { site in
            _ = try await site.submitted(.li)
            let target = try await Self.empty(way[1])
            // The last table that gets rows refuses one of them.
            try await target.database.write {
                try $0.script("CREATE UNIQUE INDEX trap ON snapshot_attachments (snapshot_id);")
            }
            await #expect(throws: SQLFailure.self) { try await SiteCopy(from: site.database, to: target.database)() }
            let rows = try await target.database.read { connection in
                try connection.first("SELECT count(*) FROM units") { $0.int(0) }
            }
            #expect(rows == 0)
            try await target.database.write { try $0.script("DROP INDEX trap;") }
            await target.close()
        }
    }

    private static func empty(_ backend: Backend) async throws -> OpenDatabase {
        let target = try await backend.open()
        let engine = try await target.database.read { $0.dialect.engine }
        try await Migrator(SiteDatabase.migrations(of: engine)).migrate(target.database, now: 0)
        return target
    }

    /// Fails when the engine gives a number that was copied.
    private static func insertAnotherSnapshot(of id: ApplicationID, into database: any Database) async throws {
        try await database.write { connection in
            _ = try connection.run(
                """
                INSERT INTO snapshots (application_id, pass, content, digest, at) VALUES (\(id.text), 99, '{}', 'x', 0)
                """)
        }
    }
}
