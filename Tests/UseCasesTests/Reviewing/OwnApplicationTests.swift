import Access
import Domain
import FormEngine
import TestSupport
import Testing
import UseCases
import WorkflowEngine

/// Nobody decides on himself, through whichever account.
@Suite("One's own application")
struct OwnApplicationTests {
    private static let verdicts: [DecideApplication.Verdict?] = [
        nil, .pass, .return(nil), .reject, .report, .reopen, .passBack, .printPublicity,
    ]

    /// The applicant has a second account, with which he administers the unit that has it.
    @Test(arguments: Backend.available)
    func notThroughASecondAccountOfThePerson(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li)
            for unit in [TestUnit.factory, .district, .bureau] {
                try await site.carry(id, to: unit)
                let own = try await site.colleague(of: unit, person: .li)
                try await expectRefused(site, own, id)
            }
        }
    }

    /// A unit applies: whoever administers it, or handed it in, does not decide for the bureau.
    @Test func notForAUnitThroughTheBureausAccount() async throws {
        try await TestSite.runSeminars { site in
            let clerk = try await site.colleague(of: .factory, person: .sun)
            let id = try await site.submitted(.factory, ends: SmallSite.day(3, 9))
            let officer = try await site.colleague(of: .bureau, person: .sun)
            try await expectRefused(site, officer, id)
            let view = try await ReadReview(site.context)(officer, id).value()
            #expect(view.step == nil && view.offered.isEmpty && view.note == nil)
            let other = try await site.colleague(of: .bureau, person: .wang)
            #expect(try await ReadReview(site.context)(other, id).value().step != nil)
            #expect(clerk.person == officer.person)
            // Orders ask the same question.
            let application = try await site.stored(id)
            let owners = try await site.storage.read { store in
                try [officer, other].map { try store.people.isOwn(application, of: $0, in: SmallSeminar.system) }
            }
            #expect(owners == [true, false])
        }
    }

    @Test func notByWhoKeepsTheSite() async throws {
        try await TestSite.run { site in
            let id = try await site.submitted(.li)
            try await site.carry(id, to: .bureau)
            try await site.decide(id, .bureau, .reject, confirmed: [.rejection]).value()
            let own = Actor(
                account: TestOfficer.keeper.account.id, person: TestPerson.li.id, listener: .intranet,
                grants: TestOfficer.keeper.account.grants)
            let version = try await site.stored(id).version
            #expect(
                try await ReinstateApplication(site.context)(own, id, reason: "Mine.", version: version).isForbidden)
        }
    }

    private func expectRefused(_ site: TestSite, _ actor: Actor, _ id: ApplicationID) async throws {
        let events = try await site.events(id)
        for verdict in Self.verdicts {
            let input = DecideApplication.Input(
                verdict: verdict, comments: [AnswerPlace(section: SmallForm.basic): "Fine."], text: "Agreed.",
                decision: [:], confirmed: Set(Confirmation.allCases), version: try await site.stored(id).version)
            let outcome = try await DecideApplication(site.context)(actor, id, input)
            #expect(outcome.reasons == [.workflow(.ownApplication)], "\(String(describing: verdict))")
        }
        #expect(try await site.events(id) == events)
        #expect(try await site.comments(id).isEmpty)
        #expect(try await NoteReviewVisit(site.context)(actor, id).isForbidden)
        #expect(try await SavePrivateNote(site.context)(actor, id, "x", version: 0).isForbidden)
    }
}
