import Domain
import FormEngine
import Foundation
import SQLText
import Store
import TestSupport
import Testing
import UseCases

@Suite("Personal values at rest")
struct SealedValueTests {
    /// Looks for canaries in everything that lies on the disk: the database and its log.
    @Test(arguments: Backend.available)
    func theyAreNowhereInTheFiles(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li)
            try await site.carry(id, to: .bureau)
            let bytes = try await site.opened.rawBytes()
            #expect(
                bytes.range(of: Data("Metallurgy".utf8)) != nil, "what is not personal is found, so the search works")
            for canary in [
                TestPerson.li.idNumber, TestPerson.li.mobile, "13912345678", "li@example.org", "me@example.org",
            ] {
                #expect(bytes.range(of: Data(canary.utf8)) == nil, "\(canary)")
            }
        }
    }

    @Test(arguments: Backend.available)
    func theyOpenOnlyWhereTheyWereSealed(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            try await site.database.write { connection in
                _ = try connection.run("UPDATE persons SET id_number_sealed = mobile_sealed WHERE id = 'person-li'")
            }
            await #expect(throws: (any Error).self) {
                try await site.storage.read { _ = try $0.people.find(TestPerson.li.id) }
            }
        }
    }

    @Test(arguments: Backend.available)
    func anUnchangedValueKeepsItsSealedText(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.start(.li)
            let first = try await stored(site, id)
            try await site.saved(id, .li, SmallForm.basic, SmallForm.basicPost())
            #expect(try await stored(site, id) == first)
            #expect(
                try await site.sheet(id).sheet.sections[SmallForm.basic]?.single["id_number"]
                    == .text(TestPerson.li.idNumber))
        }
    }

    private func stored(_ site: TestSite, _ id: ApplicationID) async throws -> String? {
        let text = try await site.database.read { connection in
            try connection.first(
                "SELECT answers FROM application_sections WHERE application_id = \(id) AND section = 'basic'"
            ) { $0.text(0) }
        }
        return try text.flatMap { try JSONValue(parsing: $0)["id_number"]?["sealed"]?.textValue }
    }
}
