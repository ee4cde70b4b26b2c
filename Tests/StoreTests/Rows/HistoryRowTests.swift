import Domain
import SQLText
import TestSupport
import Testing
import UseCases
import WorkflowEngine

@Suite("Routes and events in the database")
struct HistoryRowTests {
    private func event(_ ordinal: Int, hash: String) -> ApplicationEvent {
        ApplicationEvent(
            application: "app-1", ordinal: ordinal, kind: "pass", from: .reviewing(0), to: .toReport(1), position: 0,
            account: TestUnit.factory.account.id, actorName: "Clerk", unit: TestUnit.factory.id,
            unitName: TestUnit.factory.name, contactPhone: "1", at: SmallSite.now, text: "Agreed.\nFully.",
            decision: ["tier": "First"], pass: 2, snapshotDigest: "d", previousHash: "p", hash: hash)
    }

    @Test(arguments: Backend.available)
    func anEventComesBackAsItWasWrittenAndOnlyOnce(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let first = event(1, hash: "h1")
            try await site.storage.write { store throws in
                _ = try store.applications.insert(Sample.application())
                try store.events.append(first)
                #expect(try store.events.list(of: "app-1") == [first])
            }
            let twin = event(1, hash: "h2")
            await #expect(throws: SQLFailure.self) { try await site.storage.write { try $0.events.append(twin) } }
        }
    }

    @Test(arguments: Backend.available)
    func aRouteIsReplacedAsAWholeAndReachedOnce(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            try await site.storage.write { store throws in
                _ = try store.applications.insert(Sample.application())
                func entry(_ position: Int, _ unit: TestUnit) -> RouteEntry {
                    RouteEntry(
                        position: position, stage: "employer", unit: unit.id, unitName: unit.name, reachedAt: nil)
                }
                try store.routes.replace(of: "app-1", with: [entry(0, .hospital)])
                try store.routes.replace(of: "app-1", with: [entry(1, .district), entry(0, .factory)])
                try store.routes.reach("app-1", position: 0, at: SmallSite.now)
                try store.routes.reach("app-1", position: 0, at: SmallSite.now.adding(seconds: 9))
                let route = try store.routes.list(of: "app-1")
                #expect(route.map(\.unit) == [TestUnit.factory.id, TestUnit.district.id])
                #expect(route.map(\.reachedAt) == [SmallSite.now, nil])
            }
        }
    }
}
