import Domain
import SQLText
import TestSupport
import Testing
import UseCases

/// That a violation is found as what it is, and as nothing else.
@Suite("The check of a site")
struct SiteCheckTests {
    private func problems(
        on backend: Backend, after statements: [SQL], damaging name: String? = nil
    ) async throws -> [CheckProblem] {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li)
            try await site.database.write { connection in
                for statement in statements { try connection.run(statement) }
            }
            if let file = try await site.attachments(id).first(where: { $0.name == name }) {
                site.blobs.damage(file.blob)
            }
            let report = try await SiteCheck(site.context, blobs: site.blobs)()
            #expect(report.lines.allSatisfy { !$0.contains("degree.pdf") }, "names of files may name people")
            return report.findings.map(\.problem)
        }
    }

    @Test(arguments: Backend.available)
    func aSoundSiteHasNone(backend: Backend) async throws {
        #expect(try await problems(on: backend, after: []).isEmpty)
    }

    @Test(arguments: Backend.available)
    func aStateWithoutItsEventIsFound(backend: Backend) async throws {
        let found = try await problems(
            on: backend, after: ["UPDATE applications SET state = 'approved', stage = NULL"])
        #expect(found == [.stateDiffers, .workItemsDiffer, .quotaPlaceDiffers])
    }

    @Test(
        arguments: Backend.available,
        [
            "UPDATE snapshots SET content = replace(content, 'On slag', 'On gold')",
            "UPDATE snapshots SET digest = 'x'",
            "UPDATE snapshot_attachments SET name = 'other.pdf' WHERE name = 'degree.pdf'",
            "DELETE FROM snapshot_attachments",
        ] as [SQL])
    func anAlteredSubmissionIsFound(backend: Backend, statement: SQL) async throws {
        #expect(try await problems(on: backend, after: [statement]) == [.submissionAltered])
    }

    @Test(
        arguments: Backend.available,
        [
            "UPDATE snapshots SET content = replace(content, 'Metallurgy', 'Astrology')",
            "UPDATE snapshots SET content = '{}'",
        ] as [SQL])
    func anAlteredAnswerThatListsShowIsFoundThereToo(backend: Backend, statement: SQL) async throws {
        #expect(try await problems(on: backend, after: [statement]) == [.listedDiffers, .submissionAltered])
    }

    @Test(arguments: Backend.available)
    func aSealedAnswerThatDoesNotOpenIsFound(backend: Backend) async throws {
        let statement: SQL = "UPDATE snapshots SET content = replace(content, 'v1.k1.', 'v1.k1.A')"
        #expect(try await problems(on: backend, after: [statement]) == [.sealDoesNotOpen])
    }

    @Test(arguments: Backend.available)
    func filesThatChangedPlacesAreFound(backend: Backend) async throws {
        let found = try await problems(on: backend, after: ["UPDATE attachments SET blob = 'blob-1'"])
        #expect(found == [.submissionAltered, .fileSizeDiffers])
    }

    @Test(arguments: Backend.available)
    func aMissingSubmissionIsFound(backend: Backend) async throws {
        let found = try await problems(on: backend, after: ["UPDATE applications SET snapshot_id = 99"])
        #expect(found == [.submissionMissing])
    }

    @Test(arguments: Backend.available)
    func aProgrammeThatThePackHasNoMoreIsFound(backend: Backend) async throws {
        let found = try await problems(on: backend, after: ["UPDATE applications SET programme = 'leaders/gone'"])
        #expect(found == [.workItemsDiffer, .programmeMissing])
    }

    @Test(arguments: Backend.available)
    func aDamagedFileIsFound(backend: Backend) async throws {
        #expect(try await problems(on: backend, after: [], damaging: "degree.pdf") == [.fileDamaged])
    }

    /// What is wrong with one application hides nothing of the next.
    @Test(arguments: Backend.available)
    func theCheckGoesOnAfterARowThatCannotBeRead(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let (first, second) = (try await site.submitted(.li), try await site.submitted(.sun))
            try site.opened.tamper("UPDATE applications SET stage = -1 WHERE id = '\(first)'")
            try site.opened.tamper(
                "UPDATE events SET decision = '[' WHERE ordinal = 1 AND application_id = '\(second)'")
            let report = try await SiteCheck(site.context, blobs: site.blobs)()
            #expect(report.counts[.rowUnreadable] == 2)
            #expect(report.counts[.chainBroken] ?? 0 > 0)
            #expect(report.applications == 1)
        }
    }
}
