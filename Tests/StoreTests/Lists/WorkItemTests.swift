import Access
import Domain
import Store
import TestSupport
import Testing
import UseCases

@testable import SQLText

/// The lists of work show exactly what state, route and history say.
@Suite("The units' lists of work")
struct WorkItemTests {
    @Test(arguments: Backend.available, [1, 2, 3] as [UInt64])
    func aUnitsListsAreWhatRouteStateAndHistorySay(backend: Backend, seed: UInt64) async throws {
        try await compare(RandomHistories(seed: seed).make(), TestUnit.allCases.map { [$0.id] }, on: backend)
    }

    @Test(arguments: Backend.available, [4, 5] as [UInt64])
    func soAreTheListsOfSomebodyWithSeveralUnits(backend: Backend, seed: UInt64) async throws {
        var generator = SeededGenerator(seed: seed)
        let sets = (0..<12).map { _ in Array(TestUnit.allCases.map(\.id).shuffled(using: &generator).prefix(3)).sorted()
        }
        try await compare(RandomHistories(seed: seed, isOrderly: true).make(), sets, on: backend)
    }

    private func compare(
        _ histories: [RandomHistories.History], _ sets: [[UnitID]], on backend: Backend
    ) async throws {
        try await TestSite.run(on: backend) { site in
            try await site.storage.write { try RandomHistories.insert(histories, into: $0) }
            var shown = 0
            for units in sets {
                for tab in ApplicationQuery.Tab.allCases {
                    for programme in SmallProgramme.allCases {
                        let expected = try await site.database.read {
                            try ListMeaning.ids(tab, of: units, in: programme.id, $0)
                        }
                        let query = ApplicationQuery(
                            scope: .stageReached(units: Set(units)), programme: programme.id, units: Set(units),
                            tab: tab, pageSize: 1000)
                        let page = try await site.storage.read { try $0.applications.list(query) }
                        #expect(page.rows.map(\.application.id) == expected, "\(units) \(tab)")
                        #expect(page.count == ListCount(expected.count))
                        #expect(try await site.storage.read { try $0.applications.count(query) } == page.count)
                        shown += expected.count
                    }
                }
            }
            #expect(shown > 60)
        }
    }

    @Test(arguments: Backend.available, [6, 7] as [UInt64])
    func aDatabaseOfBeforeIsFilledByTheMigration(backend: Backend, seed: UInt64) async throws {
        let histories = RandomHistories(seed: seed, count: 300).make()
        try await TestSite.run(on: backend) { site in
            try await site.storage.write { try RandomHistories.insert(histories, into: $0, withLists: false) }
            let fill = try Self.fill(of: backend)
            try await site.database.write { try $0.script(fill) }
            for history in histories {
                let stored = try await site.storage.read { try $0.workItems.list(of: history.application.id) }
                #expect(stored == history.items, "\(history)")
            }
        }
    }

    /// What the migration does to the rows of before, without the tables and indexes that are there already.
    private static func fill(of backend: Backend) throws -> SQLScript {
        let migrations = try SiteDatabase.migrations(of: backend == .sqlite ? .sqlite : .postgres)
        let text = try #require(migrations.first { $0.version == 4 }).text
        let inserts = text[try #require(text.firstRange(of: "INSERT INTO")).lowerBound...]
        return SQLScript(Migration(version: 4, name: "fill", text: String(inserts), digest: ""))
    }

    @Test(arguments: Backend.available)
    func theRowsOfAnApplicationAreReplacedAsAWhole(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            try await site.storage.write { store throws in
                _ = try store.applications.insert(Sample.application())
                func item(_ unit: TestUnit, _ tab: ApplicationQuery.Tab) -> WorkItem {
                    WorkItem(
                        application: "app-1", unit: unit.id, tab: tab, programme: SmallProgramme.leader.id,
                        updatedAt: SmallSite.now)
                }
                let (first, second) = (item(.factory, .waiting), item(.district, .passed))
                try store.workItems.replace(of: "app-1", with: [first, second])
                #expect(try store.workItems.list(of: "app-1") == [first, second])
                #expect(try store.workItems.waiting(["app-1"], for: [TestUnit.factory.id]) == ["app-1"])
                #expect(try store.workItems.waiting(["app-1"], for: [TestUnit.district.id]).isEmpty)
                #expect(try store.workItems.waiting([], for: [TestUnit.factory.id]).isEmpty)
                try store.workItems.replace(of: "app-1", with: [second])
                #expect(try store.workItems.list(of: "app-1") == [second])
            }
        }
    }
}
