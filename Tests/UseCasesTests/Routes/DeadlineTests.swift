import Domain
import FormEngine
import Programmes
import TestSupport
import Testing
import UseCases
import WorkflowEngine

/// Windows hold to the millisecond: the first instant belongs to them, the last does not (A-05, R-APPLY-12).
@Suite("Deadlines")
struct DeadlineTests {
    private let batch = SmallSite.batch(.leader)

    private func start(_ site: TestSite, at instant: Instant) async throws -> Outcome<
        ApplicationID, StartApplication.Refusal
    > {
        site.clock.set(instant)
        return try await StartApplication(site.context)(TestPerson.li.actor, batch.id, pledged: true)
    }

    private func before(_ instant: Instant) -> Instant {
        Instant(milliseconds: instant.milliseconds - 1)
    }

    @Test(arguments: Backend.available)
    func startingNeedsTheWindow(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let early = try await start(site, at: before(batch.opensAt))
            #expect(early.reasons == [.workflow(.windowNotOpen(opens: batch.opensAt))])
            let late = try await start(site, at: batch.closesAt)
            #expect(late.reasons == [.workflow(.windowClosed(closes: batch.closesAt))])
            #expect(try await start(site, at: before(batch.publishedAt)).isHidden)
            #expect(try await start(site, at: batch.opensAt).isDone)
        }
    }

    @Test(arguments: Backend.available)
    func theFirstSubmissionNeedsTheWindowAndADraftCanAlwaysBeEdited(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.start(.li)
            try await site.fill(id, .li)
            site.clock.set(batch.closesAt)
            #expect(try await site.submit(id, .li).reasons == [.workflow(.windowClosed(closes: batch.closesAt))])
            try await site.saved(id, .li, SmallForm.basic, SmallForm.basicPost(speciality: "Later"))
            site.clock.set(before(batch.closesAt))
            #expect(try await site.submit(id, .li).isDone)
        }
    }

    @Test(arguments: Backend.available)
    func aReturnedOneHasUntilTheCorrectionDeadline(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.submitted(.li)
            let place = AnswerPlace(section: SmallForm.basic)
            try await site.decide(id, .factory, .return(nil), comments: [place: "More."]).value()
            site.clock.set(batch.correctionClosesAt)
            let late = try await site.submit(id, .li, confirmed: [.unansweredComments])
            #expect(late.reasons == [.workflow(.correctionClosed(closed: batch.correctionClosesAt))])
            site.clock.set(before(batch.correctionClosesAt))
            #expect(try await site.submit(id, .li, confirmed: [.unansweredComments]).isDone)
        }
    }

    @Test(arguments: Backend.available)
    func aSecondStartNamesTheFirst(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.start(.li)
            let second = try await start(site, at: SmallSite.now)
            #expect(second.reasons == [.workflow(.alreadyInBatch(id))])
            #expect(try await site.start(.li, .innovation) != id)
        }
    }

    @Test(arguments: Backend.available)
    func anUnknownBatchIsHiddenAndAnAccountWithoutAPersonMayNot(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            let start = StartApplication(site.context)
            #expect(try await start(TestPerson.li.actor, "no-such-batch", pledged: true).isHidden)
            #expect(try await start(TestUnit.factory.actor, batch.id, pledged: true).isForbidden)
        }
    }
}
