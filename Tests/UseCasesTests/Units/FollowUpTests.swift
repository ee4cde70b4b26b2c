import Domain
import FormEngine
import Programmes
import TestSupport
import Testing
import UseCases
import WorkflowEngine

/// A follow-up is tied to one approved application (R-PORTAL-04, R-PORTAL-07, R-PORTAL-08).
@Suite("Follow-ups")
struct FollowUpTests {
    private static let past = SmallSite.day(3, 9)
    private static let later = SmallSite.day(6, 30)

    private func start(
        _ site: TestSite, _ unit: TestUnit, after id: ApplicationID?
    ) async throws -> Outcome<ApplicationID, StartApplication.Refusal> {
        try await StartApplication(site.context)(
            unit.actor, SmallSeminar.closing.batchID, pledged: true, choice: .init(follows: id))
    }

    @Test(arguments: Backend.available)
    func withoutAnApprovedSeminarThereIsNone(backend: Backend) async throws {
        try await TestSite.runSeminars(on: backend) { site async throws in
            let seminar = try await site.submitted(.factory, ends: Self.past)
            #expect(try await start(site, .factory, after: nil).reasons == [.followedMissing])
            #expect(try await start(site, .factory, after: seminar).reasons == [.followedMissing])
            let view = try await ListPlans(site.context)(TestUnit.factory.actor, SmallSeminar.closing.id).value()
            #expect(view.followable.isEmpty)
        }
    }

    @Test(arguments: Backend.available)
    func itBelongsToTheSeminarOfItsOwnUnitAndThereIsOne(backend: Backend) async throws {
        try await TestSite.runSeminars(on: backend) { site async throws in
            let seminar = try await site.approvedSeminar(.factory, ends: Self.past)
            #expect(try await start(site, .academy, after: seminar).reasons == [.followedMissing])
            let closing = try await start(site, .factory, after: seminar).value()
            #expect(try await site.stored(closing).follows == seminar)
            let again = try await start(site, .factory, after: seminar)
            #expect(again.reasons == [.workflow(.alreadyInBatch(closing))])
            let other = try await site.approvedSeminar(.factory, ends: Self.past)
            #expect(try await start(site, .factory, after: other).isDone)
        }
    }

    @Test(arguments: Backend.available)
    func itBeginsWithWhatTheSeminarSaid(backend: Backend) async throws {
        try await TestSite.runSeminars(on: backend) { site async throws in
            let seminar = try await site.approvedSeminar(.factory, ends: Self.past)
            let closing = try await site.start(.factory, .closing, after: seminar)
            let answers = try await site.sheet(closing).sheet.sections[SmallSeminar.plan]?.single
            #expect(answers == ["title": .text("Slag"), "organiser": .text("The factory")])
        }
    }

    /// R-PORTAL-08: not before the end of the seminar, by a rule that looks at the followed application.
    @Test(arguments: Backend.available)
    func itsRulesSeeTheSeminar(backend: Backend) async throws {
        try await TestSite.runSeminars(on: backend) { site async throws in
            let running = try await site.approvedSeminar(.factory, ends: Self.later)
            let early = try await site.start(.factory, .closing, after: running)
            let view = try await ReadApplication(site.context)(TestUnit.factory.actor, early).value()
            #expect(view.check.first { $0.subject == .rule(id: "over", title: "The seminar is over") }?.isMet == false)
            let over = try await site.approvedSeminar(.factory, ends: Self.past)
            let closing = try await site.submitted(.factory, .closing, ends: Self.past, after: over)
            #expect(try await site.stored(closing).state == .reviewing(0))
        }
    }

    @Test(arguments: Backend.available)
    func bothAreShownTogether(backend: Backend) async throws {
        try await TestSite.runSeminars(on: backend) { site async throws in
            let seminar = try await site.approvedSeminar(.factory, ends: Self.past)
            let closing = try await site.submitted(.factory, .closing, ends: Self.past, after: seminar)
            let own = try await ReadApplication(site.context)(TestUnit.factory.actor, seminar).value()
            #expect(own.followers.map(\.id) == [closing])
            let report = try await ReadApplication(site.context)(TestUnit.factory.actor, closing).value()
            #expect(report.followed?.application.id == seminar)
            let review = try await ReadReview(site.context)(TestUnit.bureau.actor, closing).value()
            #expect(review.related.followed?.id == seminar)
            let before = try await ReadReview(site.context)(TestUnit.bureau.actor, seminar).value()
            #expect(before.related.followers.map(\.id) == [closing])
        }
    }
}
