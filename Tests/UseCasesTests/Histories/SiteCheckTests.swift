import Domain
import SQLText
import TestSupport
import Testing
import UseCases

@Suite("The check of a site")
struct SiteCheckTests {
    private func findings(
        on backend: Backend, after statements: [SQL], damaging name: String? = nil
    ) async throws -> (found: [SiteCheck.Finding], application: ApplicationID) {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li)
            try await site.database.write { connection in
                for statement in statements { try connection.run(statement) }
            }
            if let file = try await site.attachments(id).first(where: { $0.name == name }) {
                site.blobs.damage(file.blob)
            }
            return (try await SiteCheck(site.context, blobs: site.blobs)().findings, id)
        }
    }

    @Test(arguments: Backend.available)
    func aSoundSiteHasNone(backend: Backend) async throws {
        #expect(try await findings(on: backend, after: []).found.isEmpty)
    }

    @Test(arguments: Backend.available)
    func aStateWithoutItsEventIsFound(backend: Backend) async throws {
        let (found, id) = try await findings(
            on: backend, after: ["UPDATE applications SET state = 'approved', stage = NULL"])
        #expect(found == [.state(id, row: "approved", event: "reviewing:0")])
    }

    @Test(
        arguments: Backend.available,
        [
            "UPDATE snapshots SET content = replace(content, 'Metallurgy', 'Astrology')",
            "UPDATE snapshots SET digest = 'x'",
            "UPDATE snapshots SET content = replace(content, 'v1.k1.', 'v1.k1.A')",
            "UPDATE snapshots SET content = '{}'",
            "UPDATE snapshot_attachments SET name = 'other.pdf' WHERE name = 'degree.pdf'",
            "UPDATE attachments SET blob = 'blob-1'",
            "DELETE FROM snapshot_attachments",
        ] as [SQL])
    func anAlteredSubmissionIsFound(backend: Backend, statement: SQL) async throws {
        let (found, id) = try await findings(on: backend, after: [statement])
        #expect(found == [.snapshot(id)])
    }

    @Test(arguments: Backend.available)
    func aMissingSubmissionIsFound(backend: Backend) async throws {
        let (found, id) = try await findings(on: backend, after: ["UPDATE applications SET snapshot_id = 99"])
        #expect(found == [.snapshotMissing(id)])
    }

    @Test(arguments: Backend.available)
    func aProgrammeThatThePackHasNoMoreIsFound(backend: Backend) async throws {
        let (found, id) = try await findings(on: backend, after: ["UPDATE applications SET programme = 'leaders/gone'"])
        #expect(found == [.programmeMissing(id)])
    }

    @Test(arguments: Backend.available)
    func aDamagedFileIsFound(backend: Backend) async throws {
        let found = try await findings(on: backend, after: [], damaging: "degree.pdf").found
        guard case .attachment(_, let name) = found.first else {
            Testing.Issue.record("\(found)")
            return
        }
        #expect(found.count == 1)
        #expect(name == "degree.pdf")
    }
}
