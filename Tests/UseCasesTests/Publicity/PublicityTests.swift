import Domain
import Programmes
import SQLText
import TestSupport
import Testing
import UseCases
import WorkflowEngine

@Suite("Public announcements")
struct PublicityTests {
    @Test(arguments: Backend.available)
    func aPassAnnouncesForFiveWorkingDays(backend: Backend) async throws {
        try await AnnouncedWorld.run(on: backend) { world in
            let today = world.context.today()
            try await world.decide(.pass).value()
            let publicity = try await world.publicity()
            let span = world.context.site.calendar.span(of: 5, after: today)
            #expect((publicity.startsOn, publicity.endsOn) == (today, span.end))
            #expect(publicity.endsAt == world.context.site.zone.instant(of: span.end.adding(days: 1)))
            #expect(publicity.workingDays == 5 && publicity.code.utf8.count == 32)
            #expect(publicity.knownYears == span.knownYears && publicity.unknownYears == span.unknownYears)
            let last = try #require(try await world.site.events(world.application).last)
            #expect(last.decision[ApplicationEvent.Mention.publicity] == publicity.days)
            #expect(try await world.findings() == [])
        }
    }

    @Test(arguments: Backend.available)
    func itIsReportedWhenItsLastDayIsOver(backend: Backend) async throws {
        try await AnnouncedWorld.run(on: backend) { world in
            try await world.decide(.pass).value()
            let end = try #require(try await world.publicity().endsAt)
            #expect(try await world.decide(.report).reasons == [.workflow(.publicityRunning(until: end))])
            world.site.clock.set(end.adding(seconds: -1))
            #expect(try await world.decide(.report).reasons == [.workflow(.publicityRunning(until: end))])
            world.site.clock.set(end)
            try await world.decide(.report).value()
            #expect(try await world.site.stored(world.application).state == .reviewing(1))
            #expect(try await world.findings() == [])
        }
    }

    @Test(arguments: Backend.available)
    func printingAgainChangesNothingButWhoPrintedLast(backend: Backend) async throws {
        try await AnnouncedWorld.run(on: backend) { world in
            #expect(try await world.decide(.printPublicity).reasons == [.workflow(.notAllowedInState(.reviewing(0)))])
            try await world.decide(.pass).value()
            let first = try await world.publicity()
            world.site.clock.advance(days: 1)
            try await world.decide(.printPublicity).value()
            let second = try await world.publicity()
            #expect(second.printedAt == world.site.clock.now && second.code == first.code)
            #expect(second.endsAt == first.endsAt)
            #expect(try await world.site.stored(world.application).state == .publicity(0))
            #expect(try await world.findings() == [])
        }
    }

    @Test(arguments: Backend.available)
    func whatWasReturnedIsAnnouncedAnew(backend: Backend) async throws {
        try await AnnouncedWorld.run(on: backend) { world in
            try await world.decide(.pass).value()
            let first = try await world.publicity()
            try await world.decide(.return(.applicant), comment: "Which one?").value()
            #expect(try await VerifyPublicity(world.context)(code: first.code)?.standing == .revoked)
            let version = try await world.site.stored(world.application).version
            try await SubmitApplication(world.context)(
                world.applicant, world.application, version: version, confirmed: [.unansweredComments]
            ).value()
            try await world.decide(.pass).value()
            let second = try await world.publicity()
            #expect(second.code != first.code && second.pass == 2)
            #expect(try await VerifyPublicity(world.context)(code: second.code)?.standing == .running)
            #expect(try await world.findings() == [])
        }
    }

    @Test func aCodeTellsHowTheAnnouncementStands() async throws {
        try await AnnouncedWorld.run(on: .sqlite) { world in
            try await world.decide(.pass).value()
            let publicity = try await world.publicity()
            let verify = VerifyPublicity(world.context)
            let view = try #require(try await verify(code: publicity.code))
            #expect(view.standing == .running && view.form.rows.contains { $0.isConfirmed })
            world.site.clock.set(try #require(publicity.endsAt))
            #expect(try await verify(code: publicity.code)?.standing == .over)
            try await world.decide(.report).value()
            #expect(try await verify(code: publicity.code)?.standing == .over)
            #expect(try await verify(code: String(repeating: "0", count: 32)) == nil)
            #expect(try await verify(code: "' OR 1=1 --") == nil)
        }
    }

    @Test func onlyReviewersReadItAndNotBeforeItIsAnnounced() async throws {
        try await AnnouncedWorld.run(on: .sqlite) { world in
            let read = ReadPublicity(world.context)
            #expect(try await read(world.unit, world.application).reasons.count == 1)
            try await world.decide(.pass).value()
            #expect(try await read(world.unit, world.application).value().mayAct)
            #expect(try await read(world.applicant, world.application).isHidden)
            world.site.clock.set(try #require(try await world.publicity().endsAt))
            try await world.decide(.report).value()
            #expect(try await !read(world.unit, world.application).value().mayAct)
        }
    }

    @Test(arguments: [
        "UPDATE publicities SET ends_on = '2030-01-01'", "UPDATE publicities SET printed_by = 'Nobody'",
        "DELETE FROM publicities",
    ])
    func whatIsChangedBesideTheHistoryIsFound(statement: String) async throws {
        try await AnnouncedWorld.run(on: .sqlite) { world in
            try await world.decide(.pass).value()
            try world.site.opened.tamper(statement)
            #expect(try await world.findings().contains { $0.contains("publicity") || $0.contains("announce") })
        }
    }
}
