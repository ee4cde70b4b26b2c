import Domain
import SQLText
import TestSupport
import Testing
import UseCases
import WorkflowEngine

@Suite("The chain of events")
struct ChainTests {
    /// Start, submission and two passes; and an application that was only begun, for events to be moved to.
    private func tampered(
        on backend: Backend, _ statements: [SQL], _ body: (TestSite, CheckReport, ApplicationID) async throws -> Void
    ) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li)
            try await site.carry(id, to: .bureau)
            _ = try await site.start(.wang)
            try await site.database.write { connection in
                for statement in statements { try connection.run(statement) }
            }
            let report = try await SiteCheck(site.context, blobs: site.blobs)()
            try await body(site, report, id)
        }
    }

    @Test(arguments: Backend.available)
    func aWholeChainHasNoFindings(backend: Backend) async throws {
        try await tampered(on: backend, []) { site, report, id async throws in
            #expect(report.findings.isEmpty)
            #expect(report.applications == 2)
            #expect(report.events == 5)
            #expect(report.attachments == 2)
            #expect(try await site.events(id).map(\.ordinal) == [1, 2, 3, 4])
        }
    }

    @Test(arguments: Backend.available, Tampering.columns)
    func anAlteredColumnIsFound(backend: Backend, tampering: Tampering) async throws {
        try await tampered(on: backend, [tampering.statement]) { site, report, id in
            #expect(report.counts[.chainBroken] ?? 0 > 0)
            guard tampering.column != "application_id" else { return }
            let history = try await ReadHistory(site.context)(TestOfficer.auditor.actor, id).value()
            #expect(history.chain?.isEmpty == false, "the auditor sees it too")
        }
    }

    @Test func theTableOfAlterationsKnowsEveryColumn() async throws {
        try await TestSite.run { site in
            let columns = try await site.database.read { connection in
                try connection.rows("SELECT name FROM pragma_table_info('events')") { $0.text(0) }
            }
            #expect(Set(columns) == Set(Tampering.columns.compactMap(\.column)))
        }
    }

    @Test(arguments: Backend.available, Tampering.rows)
    func missingEventsAreFound(backend: Backend, tampering: Tampering) async throws {
        try await tampered(on: backend, [tampering.statement]) { _, report, _ in
            #expect(report.counts[.chainBroken] ?? 0 > 0)
        }
    }

    @Test(arguments: Backend.available)
    func aTailThatIsCutTogetherWithItsHeadLeavesTheStateBehind(backend: Backend) async throws {
        try await tampered(on: backend, Tampering.cutWithHead) { _, report, id in
            let problems = report.findings.filter { $0.subject.contains("\(id)") }.map(\.problem)
            #expect(problems == [.stateDiffers, .routeDiffers, .workItemsDiffer])
        }
    }
}
