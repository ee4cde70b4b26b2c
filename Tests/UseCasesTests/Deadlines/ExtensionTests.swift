import Access
import Domain
import FormEngine
import Programmes
import SQLText
import TestSupport
import Testing
import UseCases
import WorkflowEngine

/// Each deadline by itself, to the millisecond, and longer time for one unit.
@Suite("Deadlines of units")
struct ExtensionTests {
    /// One deadline, tried at an instant around it.
    enum Around: String, CaseIterable {
        case before, at, after

        func instant(_ end: Instant) -> Instant {
            switch self {
            case .before: Instant(milliseconds: end.milliseconds - 1)
            case .at: end
            case .after: Instant(milliseconds: end.milliseconds + 1)
            }
        }
    }

    private let batch = SmallSite.batch(.innovation)

    @Test(arguments: Deadline.allCases, Around.allCases)
    func theInstantBeforeIsInTimeAndTheDeadlineItselfIsNot(deadline: Deadline, around: Around) async throws {
        for backend in Backend.available {
            try await TestSite.run(on: backend) { site in
                let act = try await prepare(deadline, site)
                site.clock.set(around.instant(try #require(batch.own(deadline))))
                #expect(try await act() == (around == .before))
            }
        }
    }

    @Test(arguments: Deadline.allCases, Around.allCases)
    func longerTimeHoldsForTheUnitAndEndsAsExactly(deadline: Deadline, around: Around) async throws {
        for backend in Backend.available {
            try await TestSite.run(on: backend) { site in
                let act = try await prepare(deadline, site)
                let other = try await prepare(deadline, site, person: .wang, unit: .hospital)
                try await grant(deadline, "The factory", "2026-12-20", "18:00", site)
                site.clock.set(around.instant(CivilZone.china.instant(of: SmallSite.day(12, 20), hour: 18)))
                #expect(try await act() == (around == .before))
                #expect(try await !other())
            }
        }
    }

    @Test(arguments: Backend.available)
    func whatWasHandedInDuringLongerTimeStandsTheCheck(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let id = try await site.start(.li, .innovation)
            try await site.fill(id, .li)
            try await grant(.submission, "The factory", "2026-04-20", "18:00", site)
            site.clock.set(SmallSite.batch(.innovation).closesAt)
            try await site.submit(id, .li).value()
            let late = try await StartApplication(site.context)(TestPerson.sun.actor, batch.id, pledged: true)
            #expect(late.isDone)
            #expect(try await SiteCheck(site.context, blobs: site.blobs)().findings.isEmpty)
            try await site.database.write { connection in
                _ = try connection.run("DELETE FROM deadline_extensions")
            }
            #expect(try await SiteCheck(site.context, blobs: site.blobs)().counts[.outsideWindow] == 2)
        }
    }

    /// The last word counts, so that a slip is put right.
    @Test(arguments: Backend.available)
    func aLaterGrantReplacesAnEarlierOne(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site in
            let act = try await prepare(.submission, site)
            try await grant(.submission, "The factory", "2062-04-20", "18:00", site)
            site.clock.advance(seconds: 1)
            try await grant(.submission, "The factory", "2026-04-20", "18:00", site)
            site.clock.set(CivilZone.china.instant(of: SmallSite.day(4, 20), hour: 18))
            #expect(try await !act())
        }
    }

    @Test(arguments: Backend.available)
    func aGrantNeedsAUnitATimeAndAReason(backend: Backend) async throws {
        try await TestSite.run(on: backend) { site async throws in
            let extend = ExtendDeadline(site.context)
            let empty = ExtendDeadline.Input(
                batch: batch.id, unit: "Nobody", deadline: .review, day: "2026-13-01", time: "18", reason: " ")
            #expect(
                try await extend(TestOfficer.keeper.actor, empty).reasons == [.unitUnknown, .dayWrong, .reasonMissing])
            let early = ExtendDeadline.Input(
                batch: batch.id, unit: "The factory", deadline: .review, day: "2026-12-01", time: "00:00",
                reason: String(repeating: "x", count: 501))
            #expect(
                try await extend(TestOfficer.keeper.actor, early).reasons
                    == [.notLater(than: try #require(batch.reviewClosesAt)), .reasonTooLong(limit: 500)])
            let none = ExtendDeadline.Input(
                batch: SmallProgramme.leader.batchID, unit: "The factory", deadline: .ranking, day: "2026-12-02",
                time: "24:00", reason: "x")
            #expect(try await extend(TestOfficer.keeper.actor, none).reasons == [.noDeadline, .timeWrong])
            for actor in [TestUnit.bureau.actor, TestOfficer.auditor.actor, TestPerson.li.actor] {
                #expect(try await extend(actor, early).isForbidden)
                #expect(try await ReadExtensions(site.context)(actor, nil).isForbidden)
            }
        }
    }

    // MARK: Doing

    private func grant(
        _ deadline: Deadline, _ unit: String, _ day: String, _ time: String, _ site: TestSite
    ) async throws {
        try await ExtendDeadline(site.context)(
            TestOfficer.keeper.actor,
            ExtendDeadline.Input(
                batch: batch.id, unit: unit, deadline: deadline, day: day, time: time, reason: "A flood.")
        ).value()
    }

    /// Everything that comes before the act on which the deadline lies.
    private func prepare(
        _ deadline: Deadline, _ site: TestSite, person: TestPerson = .li, unit: TestUnit = .factory
    ) async throws -> @Sendable () async throws -> Bool {
        let id = try await site.start(person, .innovation)
        try await site.fill(id, person)
        if deadline == .submission { return { try await site.submit(id, person).isDone } }
        try await site.submit(id, person).value()
        switch deadline {
        case .review: return { try await site.decide(id, unit, .pass).isDone }
        case .ranking: return { try await site.rank(id, unit, "1").isDone }
        case .submission, .correction:
            try await site.decide(
                id, unit, .return(nil), comments: [AnswerPlace(section: SmallForm.basic): "More."]
            ).value()
            return { try await site.submit(id, person, confirmed: [.unansweredComments]).isDone }
        }
    }
}
