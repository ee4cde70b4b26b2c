import Access
import Domain
import Store
import TestSupport
import Testing
import UseCases
import WorkflowEngine

@testable import SQLText

/// Each application stands in exactly one place for every unit that it reached.
@Suite("Standings of units")
struct StandingTests {
    @Test(arguments: Backend.available, [11, 12] as [UInt64])
    func aDatabaseOfBeforeIsFilledByTheMigration(backend: Backend, seed: UInt64) async throws {
        let histories = RandomHistories(seed: seed, count: 300).make()
        try await TestSite.run(on: backend) { site in
            try await site.storage.write { try RandomHistories.insert(histories, into: $0) }
            let fill = try Self.fill(of: backend)
            try await site.database.write { connection in
                try connection.run("DELETE FROM unit_standings")
                try connection.script(fill)
            }
            var found: Set<Standing> = []
            for history in histories {
                let stored = try await site.storage.read { try $0.workItems.standings(of: history.application.id) }
                #expect(stored == history.standings, "\(history)")
                found.formUnion(stored.map(\.standing))
            }
            #expect(found.count >= Standing.allCases.count - 1, "\(found)")
        }
    }

    private static func fill(of backend: Backend) throws -> SQLScript {
        let migrations = try SiteDatabase.migrations(of: backend == .sqlite ? .sqlite : .postgres)
        let text = try #require(migrations.first { $0.text.contains("TABLE unit_standings") }).text
        let start = try #require(text.firstRange(of: "INSERT INTO")).lowerBound
        let rest = text[start...]
        let end = try #require(rest.firstRange(of: "CREATE TABLE reminders")).lowerBound
        return SQLScript(Migration(version: 6, name: "fill", text: String(rest[..<end]), digest: ""))
    }

    @Test(arguments: Backend.available, [13] as [UInt64])
    func aListOfAPlaceIsWhatTheStandingsSay(backend: Backend, seed: UInt64) async throws {
        let histories = RandomHistories(seed: seed, isOrderly: true).make()
        try await TestSite.run(on: backend) { site in
            try await site.storage.write { try RandomHistories.insert(histories, into: $0) }
            for unit in TestUnit.allCases.map(\.id) {
                for standing in Standing.allCases {
                    let expected = Self.expected(histories) { $0.unit == unit && $0.standing == standing }
                    let query = ApplicationQuery(
                        scope: .stageReached(units: [unit]), programme: SmallProgramme.leader.id, units: [unit],
                        pageSize: 1000, place: .standing(standing))
                    #expect(try await Self.shown(query, site) == expected, "\(unit) \(standing)")
                }
                let returned = Self.expected(histories) { $0.unit == unit && $0.hasReturned }
                let query = ApplicationQuery(
                    scope: .stageReached(units: [unit]), programme: SmallProgramme.leader.id, units: [unit],
                    pageSize: 1000, place: .everReturned)
                #expect(try await Self.shown(query, site) == returned)
            }
        }
    }

    @Test(arguments: Backend.available)
    func theOldestComesFirstWhereAskedFor(backend: Backend) async throws {
        let histories = RandomHistories(seed: 14, count: 600, isOrderly: true).make()
        try await TestSite.run(on: backend) { site in
            try await site.storage.write { try RandomHistories.insert(histories, into: $0) }
            let unit = TestUnit.factory.id
            var query = ApplicationQuery(scope: .stageReached(units: [unit]), units: [unit], pageSize: 7)
            let newest = try await Self.walked(query, site)
            query.order = .oldestFirst
            #expect(try await Self.walked(query, site) == newest.reversed())
            #expect(newest.count > 14)
        }
    }

    @Test(arguments: Backend.available)
    func aListIsNarrowedByStateBatchAndEmployer(backend: Backend) async throws {
        let histories = RandomHistories(seed: 15, count: 600, isOrderly: true).make()
        try await TestSite.run(on: backend) { site in
            try await site.storage.write { try RandomHistories.insert(histories, into: $0) }
            let unit = TestUnit.factory.id
            var query = ApplicationQuery(scope: .stageReached(units: [unit]), units: [unit], pageSize: 1000)
            let whole = query
            let all = try await site.storage.read { try $0.applications.list(whole) }.rows.map(\.application)
            query.filter = ListFilter(states: [.approved], batch: SmallProgramme.leader.batchID)
            let expected = all.filter { $0.state == .approved && $0.batch == SmallProgramme.leader.batchID }.map(\.id)
            #expect(try await Self.shown(query, site) == expected && !expected.isEmpty)
            query.filter = ListFilter(employer: "no such unit")
            #expect(try await Self.shown(query, site).isEmpty)
        }
    }

    // MARK: Help

    private static func expected(
        _ histories: [RandomHistories.History], where isWanted: (UnitStanding) -> Bool
    ) -> [ApplicationID] {
        histories.filter { $0.application.programme == SmallProgramme.leader.id }
            .flatMap(\.standings).filter(isWanted)
            .sorted { ($0.updatedAt, $0.application) > ($1.updatedAt, $1.application) }.map(\.application)
    }

    private static func shown(_ query: ApplicationQuery, _ site: TestSite) async throws -> [ApplicationID] {
        try await site.storage.read { try $0.applications.list(query) }.rows.map(\.application.id)
    }

    /// Every row, page by page.
    private static func walked(_ query: ApplicationQuery, _ site: TestSite) async throws -> [ApplicationID] {
        var (query, found) = (query, [ApplicationID]())
        while true {
            let now = query
            let page = try await site.storage.read { try $0.applications.list(now) }
            found += page.rows.map(\.application.id)
            guard let later = page.later else { return found }
            query.position = .after(later)
        }
    }
}
