import Domain
import FormEngine
import Programmes
import SQLText
import TestSupport
import Testing
import UseCases
import WorkflowEngine

/// A published form is immutable: applications keep theirs until their applicants move them (R-FORM).
@Suite("Revisions")
struct RevisionTests {
    /// The small form without the speciality, with the introduction in a section of its own and a new required field.
    private static func revised() throws -> FormDefinition {
        let old = try SmallForm.definition()
        let basic = try #require(old.section(SmallForm.basic))
        let intro = try #require(basic.field("intro"))
        let kept = basic.fields.filter { !["speciality", "intro", "proof"].contains($0.id.text) }
        let added = FieldDefinition(
            id: "motto", label: "Motto", kind: .text(TextField(maximum: 20)), presence: .required)
        return FormDefinition(
            sections: [SectionDefinition(id: basic.id, title: basic.title, fields: kept + [added])]
                + old.sections.dropFirst() + [SectionDefinition(id: "story", title: "Story", fields: [intro])])
    }

    private func published(_ site: TestSite) async throws -> TestSite {
        try await site.publishing(try Self.revised(), of: SmallProgramme.leader.id)
    }

    @Test(arguments: Backend.available)
    func whatWasBegunKeepsItsForm(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            let id = try await site.start(.li)
            try await site.fill(id, .li)
            let later = try await published(site)
            let view = try await ReadApplication(later.context)(TestPerson.li.actor, id).value()
            #expect(view.isCheckMet)
            #expect(view.dossier.programme.form.field("speciality", in: SmallForm.basic) != nil)
            try await later.submit(id, .li).value()
            let review = try await ReadReview(later.context)(TestUnit.factory.actor, id).value()
            #expect(review.snapshot.sheet.sections[SmallForm.basic]?.single["speciality"] == .text("Metallurgy"))
            #expect(try await SiteCheck(later.context, blobs: site.blobs)().findings.isEmpty)
            let fresh = try await later.start(.sun)
            #expect(try await later.stored(fresh).revision == "revision-of-leader+")
        }
    }

    @Test(arguments: Backend.available)
    func movingKeepsEveryAnswerAndSaysWhichHaveNoPlace(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            let id = try await site.start(.li)
            try await site.fill(id, .li)
            let later = try await published(site)
            let move = MoveToRevision(later.context)
            let seen = try await move.view(TestPerson.li.actor, id).value()
            #expect(seen.move.setAside.map(\.label) == ["speciality"])
            #expect(seen.files.map(\.name) == ["degree.pdf"])
            #expect(try await later.stored(id).revision == "revision-of-leader")

            let version = try await later.stored(id).version
            _ = try await move(TestPerson.li.actor, id, version: version).value()
            #expect(try await later.stored(id).revision == "revision-of-leader+")
            let sheet = try await later.sheet(id).sheet
            #expect(sheet.sections["story"] == .single(["intro": .text("Twenty years at the furnace.")]))
            #expect(sheet.sections[SmallForm.basic]?.single["speciality"] == nil)
            #expect(sheet.sections[SmallForm.papers]?.records.count == 1)
            let kept = try await later.storage.read { try $0.kept.list(of: id) }
            #expect(kept.map(\.shown) == ["Metallurgy", "degree.pdf"])
            #expect(kept.first?.answer == .text("Metallurgy"))
            #expect(try await later.events(id).map(\.kind) == ["start", "revise"])
            #expect(try await SiteCheck(later.context, blobs: site.blobs)().findings.isEmpty)
        }
    }

    @Test(arguments: Backend.available)
    func aReturnedOneIsMovedMendedAndComparedWithWhatWasSubmitted(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            let id = try await site.submitted(.li)
            try await site.decide(
                id, .factory, .return(nil), comments: [AnswerPlace(section: SmallForm.basic): "More."]
            ).value()
            let later = try await published(site)
            var version = try await later.stored(id).version
            _ = try await MoveToRevision(later.context)(TestPerson.li.actor, id, version: version).value()
            // Until it is handed in again, reviewers read what was submitted, in the form of then.
            let before = try await ReadReview(later.context)(TestUnit.factory.actor, id).value()
            #expect(before.dossier.programme.form.field("speciality", in: SmallForm.basic) != nil)

            try await later.saved(
                id, .li, SmallForm.basic,
                [
                    "phone": ["13912345678"], "email": ["me@example.org"], "level": ["b"], "abroad": ["false"],
                    "country": [""], "motto": ["Slag"],
                ])
            version = try await later.stored(id).version
            try await SubmitApplication(later.context)(
                TestPerson.li.actor, id, version: version, confirmed: [.unansweredComments]
            ).value()
            let after = try await ReadReview(later.context)(TestUnit.factory.actor, id).value()
            #expect(after.snapshot.sheet.sections[SmallForm.basic]?.single["motto"] == .text("Slag"))
            #expect(after.snapshot.attachments.map(\.name) == ["me.jpg"])
            #expect(try await SiteCheck(later.context, blobs: site.blobs)().findings.isEmpty)
        }
    }

    @Test(arguments: Backend.available)
    func nothingMovesByItselfTwiceOrInReview(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            let id = try await site.start(.li)
            let current = try await MoveToRevision(site.context)(TestPerson.li.actor, id, version: 1)
            #expect(current.reasons == [.isCurrent])
            let later = try await published(site)
            let move = MoveToRevision(later.context)
            #expect(try await move(TestPerson.li.actor, id, version: 0).reasons == [.stale])
            #expect(try await move(TestPerson.sun.actor, id, version: 1).isHidden)
            _ = try await move(TestPerson.li.actor, id, version: 1).value()
            #expect(try await move(TestPerson.li.actor, id, version: 2).reasons == [.isCurrent])
            let handedIn = try await site.submitted(.sun)
            #expect(try await move.view(TestPerson.sun.actor, handedIn).isForbidden)
        }
    }

    @Test(arguments: Backend.available)
    func thePublisherSeesWhatItMeansForEachApplication(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            let draft = try await site.start(.li)
            try await site.fill(draft, .li)
            _ = try await site.submitted(.sun)
            #expect(try await CompareRevisions(site.context)().isEmpty)
            let later = try await published(site)
            let comparison = try #require(try await CompareRevisions(later.context)().first)
            #expect(comparison.impacts.map(\.application.id) == [draft])
            #expect(comparison.others == 1)
            let impact = try #require(comparison.impacts.first)
            #expect(impact.move.setAside.map(\.label) == ["speciality"])
            #expect(impact.changes.contains { $0.kind == .moved && $0.place.field == "intro" })
            #expect(impact.changes.contains { $0.kind == .added && $0.label == "Motto" })
            #expect(impact.changes.contains { $0.kind == .removed && $0.label == "speciality" })
        }
    }

    /// What a person answered is sealed where it was sealed before, and where it was not.
    @Test(arguments: Backend.available)
    func whatWasSetAsideIsSealed(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            let id = try await site.start(.li)
            try await site.saved(
                id, .li, SmallForm.basic, ["speciality": ["Unmistakable slag"], "phone": ["13912345678"]])
            let later = try await published(site)
            _ = try await MoveToRevision(later.context)(TestPerson.li.actor, id, version: 1).value()
            let stored = try await later.database.read { connection in
                try connection.rows("SELECT content_sealed FROM set_aside_answers") { $0.text(0) }
            }
            #expect(stored.count == 1)
            #expect(stored.allSatisfy { !$0.contains("slag") })
        }
    }
}
