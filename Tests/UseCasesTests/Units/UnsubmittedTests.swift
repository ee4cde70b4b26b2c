import Access
import Domain
import Programmes
import TestSupport
import Testing
import UseCases
import WorkflowEngine

/// A unit sees how far its own people are, and reminds them once a day.
@Suite("What a unit's people have not submitted")
struct UnsubmittedTests {
    private func rows(_ site: TestSite, _ unit: TestUnit) async throws -> [ListUnsubmitted.Row] {
        try await ListUnsubmitted(site.context)(unit.actor).value().rows
    }

    @Test(arguments: Backend.available)
    func aUnitSeesNamesAndProgressUntilItIsSubmitted(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let before = try await rows(site, .factory).filter { $0.programme.id == SmallProgramme.leader.id }
            let li = try #require(before.first { $0.person == TestPerson.li.id })
            #expect(li.draft == nil)
            let id = try await site.start(.li)
            let begun = try #require(try await rows(site, .factory).first { $0.draft?.id == id }?.draft)
            #expect(begun.complete < begun.sections && begun.percentage < 100)
            try await site.fill(id, .li)
            let filled = try #require(try await rows(site, .factory).first { $0.draft?.id == id }?.draft)
            #expect(filled.complete == filled.sections && filled.percentage == 100)
            try await site.submit(id, .li).value()
            #expect(
                try await rows(site, .factory).allSatisfy {
                    $0.person != TestPerson.li.id || $0.programme.id != SmallProgramme.leader.id
                })
        }
    }

    @Test(arguments: Backend.available)
    func whoeverHasBegunStandsFirst(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let nobody = try await rows(site, .factory)
            #expect(nobody.allSatisfy { $0.draft == nil })
            let last = try #require(nobody.last)
            let person = try #require(TestPerson.allCases.first { $0.id == last.person })
            let id = try await site.start(person)
            let begun = try await rows(site, .factory)
            #expect(begun.first?.draft?.id == id && begun.dropFirst().allSatisfy { $0.draft == nil })
            #expect(begun.count == nobody.count)
        }
    }

    @Test(arguments: Backend.available)
    func nobodyIsLeftOutOfALargeUnit(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let few = Set(try await rows(site, .factory).map(\.person))
            let many = (1...520).map(Self.worker)
            try await site.storage.write { store in
                for person in many {
                    _ = try store.people.insert(person)
                    _ = try store.bindings.insert(Self.binding(person))
                }
            }
            let list = ListUnsubmitted(site.context)
            let pageCount = try await list(TestUnit.factory.actor).value().pageCount
            var seen: Set<PersonID> = []
            for page in 1...pageCount {
                seen.formUnion(try await list(TestUnit.factory.actor, page: page).value().rows.map(\.person))
            }
            #expect(seen == few.union(many.map(\.id)))
        }
    }

    private static func worker(_ number: Int) -> Person {
        let body = "34010019700101" + String(1000 + number).dropFirst()
        let check = String(decoding: [ResidentIDNumber.checkDigit(of: body.utf8)], as: UTF8.self)
        return Person(
            id: PersonID(trusted: "worker-\(number)"), name: "worker \(number)", idNumber: body + check, sex: .male,
            birthDate: TestPerson.li.birthDate, mobile: String(13_900_000_000 + number), profile: [:], version: 1)
    }

    private static func binding(_ person: Person) -> Binding {
        Binding(
            id: BindingID(trusted: "of-\(person.id)"), person: person.id, personName: person.name,
            unit: TestUnit.factory.id, unitName: TestUnit.factory.name, state: .bound, statement: "",
            requestedAt: SmallSite.now, decidedAt: SmallSite.now, reason: "")
    }

    @Test(arguments: Backend.available)
    func otherUnitsAndApplicantsSeeNothing(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.start(.li)
            #expect(try await rows(site, .hospital).allSatisfy { $0.person != TestPerson.li.id })
            #expect(try await ListUnsubmitted(site.context)(TestPerson.li.actor).isForbidden)
            #expect(try await RemindApplicant(site.context)(TestUnit.hospital.actor, id).isHidden)
            #expect(try await RemindApplicant(site.context)(TestPerson.li.actor, id).isHidden)
        }
    }

    @Test(arguments: Backend.available)
    func aReminderGoesOutOnceADay(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.start(.li)
            let remind = RemindApplicant(site.context)
            let first = site.clock.now
            try await remind(TestUnit.factory.actor, id).value()
            site.clock.advance(hours: 1)
            #expect(try await remind(TestUnit.factory.actor, id).reasons == [.remindedToday(at: first)])
            let mailbox = DevelopmentMailbox(site.context)
            let deliver = DeliverOutbox(site.context, delivery: mailbox, holder: "test")
            while try await deliver() != .nothing {}
            #expect(try await mailbox.list().count == 1)
            site.clock.advance(hours: 24)
            try await remind(TestUnit.factory.actor, id).value()
            while try await deliver() != .nothing {}
            #expect(try await mailbox.list().count == 2)
            #expect(try await SiteCheck(site.context, blobs: site.blobs)().findings.isEmpty)
        }
    }

    @Test(arguments: Backend.available)
    func whatIsSubmittedNeedsNoReminder(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li)
            #expect(try await RemindApplicant(site.context)(TestUnit.factory.actor, id).reasons == [.submitted])
        }
    }
}
