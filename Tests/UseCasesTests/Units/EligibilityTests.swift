import Domain
import FormEngine
import Programmes
import TestSupport
import Testing
import UseCases

/// What an applicant is told before he starts is what the check will say.
@Suite("Eligibility")
struct EligibilityTests {
    private func view(_ site: TestSite, _ person: TestPerson) async throws -> ReadEligibility.View {
        try await ReadEligibility(site.context)(person.actor, SmallProgramme.leader.batchID).value()
    }

    @Test(arguments: Backend.available)
    func theProfileDecidesWhatItCan(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            let view = try await view(site, .li)
            #expect(view.items.map(\.verdict) == [.met])
            #expect(view.items.first?.seen.map(\.value) == [.text("1988-01-01")])
            #expect(view.isBound == true)
            #expect(view.scans == ["photo", "proof"])
            #expect(try await self.view(site, .zhao).isBound == false)
        }
    }

    /// The same rule, asked again by the check of the started application.
    @Test func theCheckSaysTheSame() async throws {
        try await TestSite.run { site async throws in
            let id = try await site.start(.li)
            let check = try await ReadApplication(site.context)(TestPerson.li.actor, id).value().check
            let rule = check.first { $0.subject == .rule(id: "age", title: "Not too old") }
            #expect(rule?.isMet == true)
        }
    }

    @Test func aUnitIsToldWhatTheFollowedSeminarDecides() async throws {
        try await TestSite.runSeminars { site async throws in
            let read = ReadEligibility(site.context)
            let (actor, batch) = (TestUnit.factory.actor, SmallSeminar.closing.batchID)
            for (ends, verdict) in [(SmallSite.day(3, 9), EligibilityItem.Verdict.met), (SmallSite.day(6, 1), .unmet)] {
                let seminar = try await site.approvedSeminar(.factory, ends: ends)
                let view = try await read(actor, batch, choice: .init(follows: seminar)).value()
                #expect(view.items.map(\.verdict) == [verdict])
                #expect(view.isBound == nil)
            }
            // Of another unit's seminar nothing is told.
            let foreign = try await site.approvedSeminar(.academy, ends: SmallSite.day(3, 9))
            let view = try await read(actor, batch, choice: .init(follows: foreign)).value()
            #expect(view.items.map(\.verdict) == [.unmet])
        }
    }

    @Test func whoMayNotApplyIsToldNothing() async throws {
        try await TestSite.runSeminars { site async throws in
            let read = ReadEligibility(site.context)
            #expect(try await read(TestPerson.li.actor, SmallSeminar.seminar.batchID).isForbidden)
            #expect(try await read(TestUnit.factory.actor, "no-such-batch").isHidden)
        }
    }
}
