import Access
import Domain
import FormEngine
import TestSupport
import Testing
import UseCases
import WorkflowEngine

/// A reviewer's tabs are views over state and history (requirements §15.7).
@Suite("Tabs of a reviewer's list")
struct TabTests {
    private func tabs(
        _ site: TestSite, _ unit: TestUnit, contain id: ApplicationID
    ) async throws -> Set<ApplicationQuery.Tab> {
        var found: Set<ApplicationQuery.Tab> = []
        for tab in ApplicationQuery.Tab.allCases {
            let query = ApplicationQuery(scope: .stageReached(units: [unit.id]), units: [unit.id], tab: tab)
            let page = try await site.storage.read { try $0.applications.list(query) }
            if page.rows.contains(where: { $0.application.id == id }) { found.insert(tab) }
        }
        return found
    }

    @Test(arguments: Backend.available)
    func anApplicationMovesThroughTheTabsOfEveryUnit(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.start(.li)
            try await site.fill(id, .li)
            #expect(try await tabs(site, .factory, contain: id).isEmpty)
            try await site.submit(id, .li).value()
            #expect(try await tabs(site, .factory, contain: id) == [.all, .waiting])
            #expect(try await tabs(site, .district, contain: id).isEmpty)
            try await site.pass(id)
            #expect(try await tabs(site, .factory, contain: id) == [.all, .passed])
            #expect(try await tabs(site, .district, contain: id) == [.all, .waiting])

            let place = AnswerPlace(section: SmallForm.basic)
            try await site.decide(id, .district, .return(nil), comments: [place: "More, please."]).value()
            #expect(try await tabs(site, .factory, contain: id) == [.all])
            #expect(try await tabs(site, .district, contain: id) == [.all, .returned])

            try await site.submit(id, .li, confirmed: [.unansweredComments]).value()
            #expect(try await tabs(site, .factory, contain: id) == [.all, .waiting])
            #expect(try await tabs(site, .district, contain: id) == [.all])
            for _ in 0..<3 { try await site.pass(id) }
            for unit in [TestUnit.factory, .district, .bureau] {
                #expect(try await tabs(site, unit, contain: id) == [.all, .passed])
            }
            #expect(try await tabs(site, .hospital, contain: id).isEmpty)
        }
    }

    @Test(arguments: Backend.available)
    func aRejectionCountsAsDecided(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li)
            try await site.carry(id, to: .bureau)
            try await site.decide(id, .bureau, .reject, text: "No.", confirmed: [.rejection]).value()
            #expect(try await tabs(site, .bureau, contain: id) == [.all, .passed])
        }
    }
}
