import Domain
import FormEngine
import TestSupport
import Testing
import UseCases

@Suite("The personal centre")
struct PersonalCentreTests {
    private func update(
        _ site: TestSite, _ items: [ProfileItem: String], version: Int64 = 1
    ) async throws -> Outcome<Void, PersonalCentre.Refusal> {
        try await PersonalCentre(site.context).update(TestPerson.li.actor, items: items, version: version)
    }

    @Test(arguments: Backend.available)
    func itemsAreKeptWithoutBlanksAndEmptyOnesGo(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            #expect(try await update(site, [.address: " 1 Long Road ", .email: "  "]).isDone)
            let person = try await PersonalCentre(site.context).view(TestPerson.li.actor).value().person
            #expect(person.profile == [.address: "1 Long Road"])
        }
    }

    @Test(arguments: Backend.available, [ProfileItem.name, .idNumber, .sex, .birthDate, .mobile, .unit, .title])
    func whatIsLockedStays(backend: Backend, item: ProfileItem) async throws {
        try await TestSite.run(on: backend) { site async throws in
            #expect(try await update(site, [item: "x"]).reasons == [.malformed(item, .locked)])
        }
    }

    @Test(arguments: Backend.available)
    func malformedItemsAreRefused(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let long = String(repeating: "长", count: 201)
            let outcome = try await update(site, [.email: "no address", .address: long])
            let expected: Set<PersonalCentre.Refusal> = [
                .malformed(.email, .notEmail), .malformed(.address, .tooLong(maximum: 200, actual: 201)),
            ]
            #expect(Set(outcome.reasons) == expected)
        }
    }

    @Test(arguments: Backend.available)
    func anOldPageChangesNothing(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            #expect(try await update(site, [.address: "A"]).isDone)
            #expect(try await update(site, [.address: "B"]).reasons == [.stale])
        }
    }

    @Test(arguments: Backend.available)
    func anAccountWithoutAPersonHasNone(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            #expect(try await PersonalCentre(site.context).view(TestUnit.factory.actor).isHidden)
        }
    }

    @Test(
        arguments: Backend.available,
        [
            ("fac", ["factory"]), (" The ", ["academy", "factory", "hospital"]), ("f", []), ("", []), ("zz", []),
        ])
    func unitsAreFoundByAPartOfTheirName(backend: Backend, example: (text: String, found: [String])) async throws {
        try await TestSite.run(on: backend) { site in
            let found = try await PersonalCentre(site.context).searchUnits(example.text)
            #expect(found.map(\.id.text) == example.found)
        }
    }
}
