import Domain
import TestSupport
import Testing
import UseCases
import WorkflowEngine

@Suite("Objections to an announcement")
struct ObjectionTests {
    @Test(arguments: Backend.available)
    func anOpenOneStandsInTheWayUntilSomethingCameOfIt(backend: Backend) async throws {
        try await AnnouncedWorld.run(on: backend) { world in
            try await world.decide(.pass).value()
            try await world.object(objector: "A colleague", content: "The paper is not his.").value()
            world.site.clock.set(try #require(try await world.publicity().endsAt))
            #expect(try await world.decide(.report).reasons == [.workflow(.objectionsOpen(count: 1))])
            let open = try #require(try await world.objections().first)
            #expect(open.isOpen && open.objector == "A colleague" && open.content == "The paper is not his.")
            try await RecordObjection(world.context).settle(
                world.unit, world.application, open.id, outcome: "dismissed", measures: "Looked at the originals."
            ).value()
            let settled = try #require(try await world.objections().first?.settlement)
            #expect(settled.outcome == .dismissed && settled.measures == "Looked at the originals.")
            try await world.decide(.report).value()
            #expect(try await world.findings() == [])
        }
    }

    @Test(arguments: Backend.available)
    func nothingComesOfOneTwice(backend: Backend) async throws {
        try await AnnouncedWorld.run(on: backend) { world in
            try await world.decide(.pass).value()
            try await world.object().value()
            let id = try #require(try await world.objections().first?.id)
            let settle = { (outcome: String) in
                try await RecordObjection(world.context).settle(
                    world.unit, world.application, id, outcome: outcome, measures: "Done.")
            }
            try await settle("upheld").value()
            #expect(try await settle("dismissed").reasons == [.alreadySettled])
            #expect(try await world.objections().first?.settlement?.outcome == .upheld)
        }
    }

    @Test func everythingThatIsWrongIsSaidAtOnce() async throws {
        try await AnnouncedWorld.run(on: .sqlite) { world in
            #expect(try await world.object().reasons == [.workflow(.notAllowedInState(.reviewing(0)))])
            try await world.decide(.pass).value()
            let today = world.context.today()
            #expect(
                try await world.object(on: "yesterday", channel: "pigeon", content: " ").reasons
                    == [.dateMissing, .channelMissing, .contentMissing])
            let tomorrow = today.adding(days: 1).description
            #expect(try await world.object(on: tomorrow).reasons == [.dateOutside(from: today, to: today)])
            let long = String(repeating: "x", count: 1001)
            #expect(
                try await world.object(objector: long, content: long).reasons
                    == [.objectorTooLong(limit: 100), .textTooLong(limit: 1000)])
            #expect(try await world.objections().isEmpty)
        }
    }

    /// He would guess who it was.
    @Test func theApplicantDoesNotLearnOfIt() async throws {
        try await AnnouncedWorld.run(on: .sqlite) { world in
            try await world.decide(.pass).value()
            try await world.object(objector: "A colleague").value()
            let history = ReadHistory(world.context)
            let own = try await history(world.applicant, world.application).value().entries
            #expect(!own.contains { $0.objection != nil || $0.event.kind == "record-objection" })
            let unit = try await history(world.unit, world.application).value().entries
            #expect(unit.contains { $0.objection?.objector == "A colleague" })
            let events = try await world.site.events(world.application)
            #expect(!events.contains { $0.canonicalText.contains("colleague") })
        }
    }

    @Test func theApplicantRecordsNothing() async throws {
        try await AnnouncedWorld.run(on: .sqlite) { world in
            try await world.decide(.pass).value()
            let input = RecordObjection.Input(
                receivedOn: world.context.today().description, channel: "letter", objector: "", content: "x")
            let outcome = try await RecordObjection(world.context)(world.applicant, world.application, input)
            #expect(!outcome.isDone)
        }
    }

    @Test(arguments: ["UPDATE objections SET received_on = '2020-01-01'", "DELETE FROM objections"])
    func whatIsChangedBesideTheHistoryIsFound(statement: String) async throws {
        try await AnnouncedWorld.run(on: .sqlite) { world in
            try await world.decide(.pass).value()
            try await world.object().value()
            try world.site.opened.tamper(statement)
            #expect(try await world.findings().contains { $0.contains("objection") })
        }
    }
}
