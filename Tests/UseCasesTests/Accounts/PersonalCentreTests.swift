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

    @Test func itemsAreKeptWithoutBlanksAndEmptyOnesGo() async throws {
        try await TestSite.run { site in
            #expect(try await update(site, [.address: " 1 Long Road ", .email: "  "]).isDone)
            let person = try await PersonalCentre(site.context).view(TestPerson.li.actor).value().person
            #expect(person.profile == [.address: "1 Long Road"])
        }
    }

    @Test(arguments: [ProfileItem.name, .idNumber, .sex, .birthDate, .mobile, .unit, .title])
    func whatIsLockedStays(item: ProfileItem) async throws {
        try await TestSite.run { site async throws in
            #expect(try await update(site, [item: "x"]).reasons == [.malformed(item, .locked)])
        }
    }

    @Test func malformedItemsAreRefused() async throws {
        try await TestSite.run { site in
            let long = String(repeating: "长", count: 201)
            let outcome = try await update(site, [.email: "no address", .address: long])
            let expected: Set<PersonalCentre.Refusal> = [
                .malformed(.email, .notEmail), .malformed(.address, .tooLong(maximum: 200, actual: 201)),
            ]
            #expect(Set(outcome.reasons) == expected)
        }
    }

    @Test func anOldPageChangesNothing() async throws {
        try await TestSite.run { site async throws in
            #expect(try await update(site, [.address: "A"]).isDone)
            #expect(try await update(site, [.address: "B"]).reasons == [.stale])
        }
    }

    @Test func anAccountWithoutAPersonHasNone() async throws {
        try await TestSite.run { site async throws in
            #expect(try await PersonalCentre(site.context).view(TestUnit.factory.actor).isHidden)
        }
    }

    @Test(arguments: [
        ("fac", ["factory"]), (" The ", ["academy", "factory", "hospital"]), ("f", []), ("", []), ("zz", []),
    ])
    func unitsAreFoundByAPartOfTheirName(text: String, expected: [String]) async throws {
        try await TestSite.run { site in
            let found = try await PersonalCentre(site.context).searchUnits(text)
            #expect(found.map(\.id.text) == expected)
        }
    }
}
