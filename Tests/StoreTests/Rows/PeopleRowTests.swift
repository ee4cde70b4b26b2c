import Access
import Domain
import FormEngine
import TestSupport
import Testing
import UseCases

@Suite("People and accounts in the database")
struct PeopleRowTests {
    @Test(arguments: Backend.available)
    func anIdentityNumberBelongsToOnePerson(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let li = TestPerson.li.person
            let twin = Person(
                id: "twin", name: "Twin", idNumber: li.idNumber, sex: li.sex, birthDate: li.birthDate, mobile: "1",
                profile: [:], version: 1)
            try await site.storage.write { store throws in
                #expect(try !store.people.insert(twin))
                #expect(try store.people.find("twin") == nil)
                let read = try #require(try store.people.find(li.id))
                #expect("\(read)" == "\(li)")
                #expect(try store.people.sameIdentity(as: li.id) == [li.id])
                #expect(try store.people.mobiles(of: [li.id, "twin"]) == [li.id: li.mobile])
                #expect(try store.people.mobiles(of: []).isEmpty)
            }
        }
    }

    @Test(arguments: Backend.available)
    func aProfileIsSavedOnlyOverTheVersionThatWasSeen(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            try await site.storage.write { store throws in
                var person = TestPerson.li.person
                person.profile = [.address: "1 Long Road"]
                #expect(try store.people.update(person, ifVersion: 1))
                person.profile = [:]
                #expect(try !store.people.update(person, ifVersion: 1))
                let read = try store.people.find(person.id)
                #expect(read?.profile == [.address: "1 Long Road"])
                #expect(read?.version == 2)
            }
        }
    }

    @Test(
        arguments: Backend.available,
        [
            "of-li", "OF-LI", TestPerson.li.mobile, TestPerson.li.idNumber, TestPerson.li.idNumber.lowercased(),
        ])
    func anAccountIsFoundByEveryIdentifier(backend: Backend, identifier: String) async throws {
        try await TestSite.run(on: backend) { site in
            let found = try await site.storage.read { try $0.accounts.find(identifier: identifier, on: .public) }
            #expect(found?.id == TestPerson.li.account.id)
        }
    }

    @Test(arguments: Backend.available)
    func ofSeveralAccountsOfAPersonThatOfTheListenerIsFound(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let inside = Account(
                id: "inside", login: "aaa", displayName: "Li", person: TestPerson.li.id, listener: .intranet,
                isActive: true, passwordHash: "", grants: [TestUnit.bureau.grant])
            try await site.storage.write { store throws in
                try store.accounts.insert(inside)
                let mobile = TestPerson.li.mobile
                #expect(try store.accounts.find(identifier: mobile, on: .intranet)?.id == "inside")
                #expect(try store.accounts.find(identifier: mobile, on: .public)?.id == TestPerson.li.account.id)
                #expect(try store.accounts.find(identifier: "nobody", on: .public) == nil)
            }
        }
    }

    @Test(arguments: Backend.available)
    func grantsComeBackWithTheKindOfTheirUnit(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            try await site.storage.read { store throws in
                let account = try store.accounts.find(TestUnit.district.account.id)
                #expect(account?.grants == [TestUnit.district.grant])
                #expect(try store.accounts.find(TestOfficer.auditor.account.id)?.grants.first?.unit == nil)
                let clerks = try store.accounts.administrators(of: TestUnit.district.id, system: "leaders")
                #expect(clerks.map(\.id) == [TestUnit.district.account.id])
            }
        }
    }

    @Test(arguments: Backend.available)
    func failedSignInsAreCountedUntilTheyAreForgotten(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            try await site.storage.write { store throws in
                let failures = SignInFailures(count: 2, lastAt: SmallSite.now, lockedUntil: nil)
                #expect(try store.accounts.failures("key") == nil)
                try store.accounts.setFailures(failures, for: "key")
                try store.accounts.setFailures(
                    SignInFailures(count: 3, lastAt: SmallSite.now, lockedUntil: SmallSite.now), for: "key")
                #expect(try store.accounts.failures("key")?.count == 3)
                #expect(try store.accounts.failures("key")?.lockedUntil == SmallSite.now)
                try store.accounts.setFailures(nil, for: "key")
                #expect(try store.accounts.failures("key") == nil)
            }
        }
    }
}
