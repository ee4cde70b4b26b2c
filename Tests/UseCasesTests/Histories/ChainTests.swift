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
        on backend: Backend, _ statements: [SQL],
        _ body: (TestSite, SiteCheck.Report, ApplicationID) async throws -> Void
    ) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li)
            try await site.carry(id, to: .bureau)
            try await site.database.write { connection in
                try connection.run(
                    """
                    INSERT INTO applications (id, number, programme, revision, batch_id, person_id, applicant_name,
                        employer_name, state, pass, version, created_at, updated_at, event_count, head_hash, listed)
                    SELECT 'other', 'other', programme, revision, batch_id, 'person-wang', '', '', 'deleted', 0, 1, 0,
                        0, 0, '', '{}' FROM applications
                    """)
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
            #expect(report.events == 4)
            #expect(report.attachments == 2)
            #expect(try await site.events(id).map(\.ordinal) == [1, 2, 3, 4])
        }
    }

    @Test(arguments: Backend.available, Tampering.columns)
    func anAlteredColumnIsFound(backend: Backend, tampering: Tampering) async throws {
        try await tampered(on: backend, [tampering.statement]) { site, report, id in
            #expect(report.findings.contains { if case .chain = $0 { true } else { false } })
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
            #expect(report.findings.contains { if case .chain = $0 { true } else { false } })
        }
    }

    @Test(arguments: Backend.available)
    func aTailThatIsCutTogetherWithItsHeadLeavesTheStateBehind(backend: Backend) async throws {
        try await tampered(on: backend, Tampering.cutWithHead) { _, report, id in
            #expect(report.findings == [.state(id, row: "reviewing:2", event: "reviewing:1")])
        }
    }
}
