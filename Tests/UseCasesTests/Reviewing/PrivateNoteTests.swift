import Access
import Domain
import FormEngine
import SQLText
import TestSupport
import Testing
import UseCases
import WorkflowEngine

/// A reviewer's note is his own account's, wherever one looks.
@Suite("Private notes")
struct PrivateNoteTests {
    @Test(arguments: Backend.available)
    func onlyTheAccountThatWroteItReadsIt(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li)
            let other = try await site.colleague(of: .factory)
            try await SavePrivateNote(site.context)(TestUnit.factory.actor, id, " Ask him. ", version: 0).value()
            #expect(try await note(site, TestUnit.factory.actor, id) == PrivateNote(text: "Ask him.", version: 1))
            #expect(try await note(site, other, id) == PrivateNote(text: "", version: 0))
            #expect(try await note(site, TestOfficer.auditor.actor, id) == nil)
            let stored = try await site.database.read { connection in
                try connection.rows("SELECT content_sealed FROM private_notes") { $0.text(0) }
            }
            #expect(stored.count == 1 && !stored[0].contains("Ask"))
        }
    }

    @Test(arguments: Backend.available)
    func anotherWindowsNoteIsNotWrittenOverUnseen(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let (id, actor) = (try await site.submitted(.li), TestUnit.factory.actor)
            let save = SavePrivateNote(site.context)
            try await save(actor, id, "One.", version: 0).value()
            #expect(try await save(actor, id, "Two.", version: 0).reasons == [.noteChanged])
            try await save(actor, id, "One.", version: 0).value()
            try await save(actor, id, "Two.", version: 1).value()
            #expect(try await save(actor, id, "", version: 1).reasons == [.noteChanged])
            try await save(actor, id, "", version: 2).value()
            #expect(try await note(site, actor, id) == PrivateNote(text: "", version: 0))
        }
    }

    @Test func itStaysWhenTheApplicationHasGoneOnAndNobodyElseMayWriteOne() async throws {
        try await TestSite.run { site in
            let id = try await site.submitted(.li)
            let save = SavePrivateNote(site.context)
            try await site.pass(id)
            try await save(TestUnit.factory.actor, id, "Passed.", version: 0).value()
            #expect(try await save(TestPerson.li.actor, id, "x", version: 0).isForbidden)
            #expect(try await save(TestOfficer.auditor.actor, id, "x", version: 0).isForbidden)
            #expect(try await save(TestUnit.hospital.actor, id, "x", version: 0).isHidden)
            let own = try await site.colleague(of: .factory, person: .li)
            #expect(try await save(own, id, "x", version: 0).isForbidden, "his own application")
            let long = String(repeating: "x", count: SavePrivateNote.limit + 1)
            #expect(
                try await save(TestUnit.factory.actor, id, long, version: 1).reasons
                    == [.textTooLong(limit: SavePrivateNote.limit)])
        }
    }

    private func note(
        _ site: TestSite, _ actor: Actor, _ id: ApplicationID
    ) async throws -> PrivateNote? {
        try await ReadReview(site.context)(actor, id).value().note
    }
}
