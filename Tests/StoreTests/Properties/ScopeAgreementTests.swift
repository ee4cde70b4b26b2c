import Access
import Domain
import Programmes
import TestSupport
import Testing
import UseCases
import WorkflowEngine

/// A list shows exactly those applications that the same scope lets somebody open.
@Suite("Scopes in SQL and in memory")
struct ScopeAgreementTests {
    @Test(arguments: Backend.available, [1, 2, 3] as [UInt64])
    func bothGiveTheSameAnswerForEveryApplication(backend: Backend, seed: UInt64) async throws {
        try await TestSite.run(on: backend) { site in
            let population = Population(seed: seed)
            let facts = try await site.storage.write { try population.insert(into: $0) }
            var generator = SeededGenerator(seed: seed &* 77)
            for _ in 0..<150 {
                let scope = population.scope(depth: 3, &generator)
                let listed = try await site.storage.read { store throws in
                    try store.applications.list(ApplicationQuery(scope: scope, pageSize: 1000))
                }
                let expected = facts.filter { scope.contains($0.value) }.keys.sorted()
                #expect(listed.rows.map(\.application.id).sorted() == expected, "\(scope)")
                #expect(listed.total == expected.count)
            }
        }
    }

    @Test(arguments: Backend.available)
    func aGrantForOneSystemDoesNotOpenAnother(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li, .innovation)
            let scope = ApplicationScope.system("leaders", .any([.none, .stageReached(units: [TestUnit.factory.id])]))
            let page = try await site.storage.read { try $0.applications.list(ApplicationQuery(scope: scope)) }
            #expect(!page.rows.contains { $0.application.id == id })
        }
    }
}
