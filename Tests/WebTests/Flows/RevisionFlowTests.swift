import Domain
import FormEngine
import HTTPTypes
import Programmes
import TestSupport
import Testing
import UseCases

/// A newer form is offered, compared and taken on only when the applicant says so.
@Suite("Revisions, by their pages")
struct RevisionFlowTests {
    private static func revised() throws -> FormDefinition {
        let old = try SmallForm.definition()
        return FormDefinition(
            sections: old.sections.map { section in
                SectionDefinition(
                    id: section.id, title: section.title, records: section.records,
                    fields: section.fields.filter { $0.id != "speciality" })
            })
    }

    @Test func theApplicantIsToldAndMovesByHimself() async throws {
        try await TestSupport.TestSite.run { site async throws in
            let id = try await site.start(.li)
            try await site.saved(id, .li, SmallForm.basic, ["speciality": ["Slag"], "phone": ["13912345678"]])
            let later = try await site.publishing(try Self.revised(), of: SmallProgramme.leader.id)
            try await SmallWebWorld.run(later) { world async throws in
                let li = try await world.user(TestPerson.li)
                #expect(try await li.get("applications/\(id)/sections/basic").contains("revision.newer"))
                let page = try await li.get("applications/\(id)/revision")
                #expect(page.contains("speciality") && page.contains("Slag") && page.contains("revision.removed"))
                #expect(try await later.stored(id).revision == "revision-of-leader")
                let moved = try await li.submit(page.form("/testing/applications/\(id)/revision"))
                #expect(moved.location == "/testing/applications/\(id)/revision?notice=revised")
                #expect(try await later.stored(id).revision == "revision-of-leader+")
                // What has no place any more is still shown, and no newer form is offered.
                #expect(try await li.get("applications/\(id)/revision").contains("Slag"))
                let section = try await li.get("applications/\(id)/sections/basic")
                #expect(!section.contains("revision.newer") && !section.contains("name=\"speciality\""))
                // The same page sent again finds the work done.
                #expect(try await li.submit(page.form("/testing/applications/\(id)/revision")).status == .ok)
            }
        }
    }
}
