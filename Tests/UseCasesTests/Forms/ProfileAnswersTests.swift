import Domain
import FormEngine
import TestSupport
import Testing
import UseCases

@Suite("Answers from the personal centre")
struct ProfileAnswersTests {
    private func answers(_ site: TestSite, _ id: ApplicationID) async throws -> FieldAnswers {
        try await site.sheet(id).sheet.sections[SmallForm.basic]?.single ?? [:]
    }

    private func update(_ site: TestSite, email: String) async throws {
        let centre = PersonalCentre(site.context)
        let version = try await centre.view(TestPerson.li.actor).value().person.version
        try await centre.update(TestPerson.li.actor, items: [.email: email], version: version).value()
    }

    /// R-ACC-18.
    @Test(arguments: Backend.available)
    func aNewFormBeginsWithThem(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            let li = TestPerson.li
            let expected: FieldAnswers = [
                "name": .text(li.name), "id_number": .text(li.idNumber), "birth": .date(li.birthDate),
                "unit": .text(TestUnit.factory.name), "phone": .text(li.mobile), "email": .text("li@example.org"),
            ]
            #expect(try await answers(site, try await site.start(.li)) == expected)
        }
    }

    /// R-ACC-19.
    @Test(arguments: Backend.available)
    func theFormDoesNotFlowBack(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li)
            #expect(try await answers(site, id)["email"] == .text("me@example.org"))
            let person = try await PersonalCentre(site.context).view(TestPerson.li.actor).value().person
            #expect(person.profile[.email] == "li@example.org")
            #expect(person.mobile == TestPerson.li.mobile)
        }
    }

    /// R-ACC-20; the next form takes what is there then.
    @Test(arguments: Backend.available)
    func aFormThatWasBegunStaysAsItIs(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.start(.li)
            try await update(site, email: "new@example.org")
            #expect(try await answers(site, id)["email"] == .text("li@example.org"))
            try await site.takeBack(id, .li, .delete).value()
            #expect(try await answers(site, try await site.start(.li))["email"] == .text("new@example.org"))
        }
    }

    @Test func aValueThatTheFieldWouldRefuseIsLeftOut() throws {
        let section = try #require(try SmallForm.definition().section(SmallForm.basic))
        var person = TestPerson.li.person
        person.profile = [.email: "not an address"]
        let answers = ProfileAnswers(
            ApplicantRecord(person: person, binding: nil, unit: nil, office: nil, superior: nil, followed: nil),
            today: SmallSite.day(3, 10)
        ).answers(for: section)
        #expect(answers["email"] == nil)
        #expect(answers["unit"] == nil)
        #expect(answers["name"] == .text("li"))
    }
}
