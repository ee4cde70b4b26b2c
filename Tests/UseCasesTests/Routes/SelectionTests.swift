import Access
import Domain
import FormEngine
import Programmes
import TestSupport
import Testing
import UseCases
import WorkflowEngine

/// Many applications at once: each is done as a whole or not at all.
@Suite("Acts on many applications")
struct SelectionTests {
    private func states(_ ids: [ApplicationID], _ world: SichuanWorld) async throws -> [ApplicationState] {
        var states: [ApplicationState] = []
        for id in ids { states.append(try await world.site.stored(id).state) }
        return states
    }

    @Test(arguments: Backend.available)
    func rowsThatChangedMeanwhileArePassedOver(backend: Backend) async throws {
        try await SichuanWorld.run(on: backend, applications: 3) { world, ids in
            for id in ids { try await world.submit(id) }
            let rows = [
                try await world.selected(ids[0]), try await world.selected(ids[1], version: 1),
                try await world.selected(ids[2]), try await world.selected(ids[2]),
            ]
            let actor = try await world.world.actor("sc_unit")
            let input = DecideSelected.Input(verdict: .pass, rows: rows, text: "同意推荐。")
            let outcomes = try await DecideSelected(world.site.context)(actor, world.programme, input).value()
            #expect(outcomes.map(\.refusals) == [[], [.stale], []])
            #expect(outcomes.map(\.id) == ids)
            #expect(try await states(ids, world) == [.toReport(0), .reviewing(0), .toReport(0)])
        }
    }

    @Test(arguments: Backend.available)
    func whatIsNotTypedIsAskedForOnce(backend: Backend) async throws {
        try await SichuanWorld.run(on: backend, applications: 2) { world, ids in
            for id in ids { try await world.submit(id) }
            let pass = try await world.decide("sc_unit", ids, .pass, text: " ")
            #expect(pass.reasons == [.transition(.workflow(.opinionMissing))])
            let back = try await world.decide("sc_unit", ids, .return(nil), text: "")
            #expect(back.reasons == [.transition(.workflow(.commentMissing))])
            let reject = try await world.decide("sc_unit", ids, .reject, text: "", confirmed: [])
            #expect(reject.reasons.contains(.transition(.workflow(.reasonMissing))))
            #expect(try await states(ids, world) == [.reviewing(0), .reviewing(0)])
            #expect(try await world.site.comments(ids[0]).isEmpty)
        }
    }

    @Test(arguments: Backend.available)
    func aReturnCarriesItsCommentToEveryApplicant(backend: Backend) async throws {
        try await SichuanWorld.run(on: backend, applications: 2) { world, ids in
            for id in ids { try await world.submit(id) }
            let outcomes = try await world.decide("sc_unit", ids, .return(nil), text: "请补充附件。").value()
            #expect(outcomes.allSatisfy { $0.isDone })
            for id in ids {
                #expect(try await world.site.comments(id).map(\.text) == ["请补充附件。"])
                #expect(try await world.site.comments(id).map(\.state) == [.open])
            }
            #expect(try await states(ids, world) == [.returned, .returned])
        }
    }

    /// It is said about the whole, and what was written and not sent stays unsent: no list shows it.
    @Test(arguments: Backend.available)
    func whatWasWrittenAndNotSentIsNotSentUnseen(backend: Backend) async throws {
        try await SichuanWorld.run(on: backend, applications: 2) { world, ids in
            for id in ids { try await world.submit(id) }
            let draft = DecideApplication.Input(
                verdict: nil, comments: [.wholeApplication: "半句"], text: "", decision: [:], confirmed: [],
                version: try await world.site.stored(ids[0]).version)
            try await DecideApplication(world.site.context)(world.world.actor("sc_unit"), ids[0], draft).value()
            for verdict: DecideApplication.Verdict in [.return(nil), .reject] {
                let outcomes = try await world.decide("sc_unit", [ids[0]], verdict, text: "请补充附件。").value()
                #expect(outcomes.map(\.refusals) == [[.commentsWaiting(count: 1)]])
            }
            let outcomes = try await world.decide("sc_unit", ids, .return(nil), text: "请补充附件。").value()
            #expect(outcomes.map(\.isDone) == [false, true])
            #expect(try await world.site.comments(ids[0]).map(\.text) == ["半句"])
            #expect(try await world.site.comments(ids[1]).map(\.place) == [.wholeApplication])
            #expect(try await states(ids, world) == [.reviewing(0), .returned])
            // A pass sends nothing, but it does not go past what was written either.
            let pass = try await world.decide("sc_unit", [ids[0]], .pass).value()
            #expect(pass.map(\.refusals) == [[.workflow(.commentsOpen(count: 1))]])
        }
    }

    @Test(arguments: Backend.available)
    func aRejectionOfManyEndsThemForTheBatch(backend: Backend) async throws {
        try await SichuanWorld.run(on: backend, applications: 2) { world, ids in
            for id in ids { try await world.submit(id) }
            let outcomes = try await world.decide("sc_unit", ids, .reject, text: "不符合条件。").value()
            #expect(outcomes.allSatisfy { $0.isDone })
            #expect(try await states(ids, world) == [.rejected, .rejected])
        }
    }

    @Test(arguments: Backend.available)
    func aReportKeepsTheOpinionOfThePass(backend: Backend) async throws {
        try await SichuanWorld.run(on: backend, applications: 2) { world, ids in
            for id in ids { try await world.submit(id) }
            _ = try await world.decide("sc_unit", [ids[0]], .pass, text: "甲的意见").value()
            _ = try await world.decide("sc_unit", [ids[1]], .pass, text: "乙的意见").value()
            let outcomes = try await world.decide("sc_unit", ids, .report, text: "").value()
            #expect(outcomes.allSatisfy { $0.isDone })
            #expect(try await states(ids, world) == [.reviewing(1), .reviewing(1)])
            #expect(try await world.site.events(ids[0]).last?.text == "甲的意见")
            #expect(try await world.site.events(ids[1]).last?.text == "乙的意见")
        }
    }

    @Test(arguments: Backend.available)
    func aReportPassesOverWhatIsNotThere(backend: Backend) async throws {
        try await SichuanWorld.run(on: backend, applications: 2) { world, ids in
            for id in ids { try await world.submit(id) }
            _ = try await world.decide("sc_unit", [ids[0]], .pass).value()
            let outcomes = try await world.decide("sc_unit", ids, .report).value()
            #expect(outcomes.map(\.isDone) == [true, false])
            #expect(outcomes.last?.refusals == [.workflow(.notAllowedInState(.reviewing(0)))])
            #expect(try await states(ids, world) == [.reviewing(1), .reviewing(0)])
        }
    }

    @Test(arguments: Backend.available)
    func nobodyActsOnHisOwnAmongOthers(backend: Backend) async throws {
        try await SichuanWorld.run(on: backend, applications: 2) { world, ids in
            for id in ids { try await world.submit(id) }
            let unit = try await world.world.actor("sc_unit")
            let own = try await world.site.stored(ids[0]).applicant.person
            let actor = Actor(account: unit.account, person: own, listener: unit.listener, grants: unit.grants)
            var rows: [SelectedApplication] = []
            for id in ids { rows.append(try await world.selected(id)) }
            let input = DecideSelected.Input(verdict: .pass, rows: rows, text: "同意。")
            let outcomes = try await DecideSelected(world.site.context)(actor, world.programme, input).value()
            #expect(outcomes.map(\.refusals) == [[.workflow(.ownApplication)], []])
        }
    }

    @Test(arguments: Backend.available)
    func strangersAndOtherLevelsReachNothing(backend: Backend) async throws {
        try await SichuanWorld.run(on: backend, applications: 1) { world, ids in
            try await world.submit(ids[0])
            #expect(try await world.decide("sc_middle", ids, .pass).value().isEmpty)
            _ = try await world.decide("sc_unit", ids, .pass).value()
            _ = try await world.decide("sc_unit", ids, .report).value()
            let late = try await world.decide("sc_unit", ids, .pass).value()
            #expect(late.map(\.refusals) == [[.workflow(.notTheHolder)]])
        }
    }

    @Test func nothingSelectedAndTooMuchAreRefused() async throws {
        try await SichuanWorld.run(on: .sqlite, applications: 0) { world, _ in
            #expect(try await world.decide("sc_unit", [], .pass).reasons == [.nothingSelected])
            #expect(try await world.decide("sc_unit", [], .report).reasons == [.nothingSelected])
            let rows = (0...DecideSelected.limit).map {
                SelectedApplication(id: ApplicationID(trusted: "a-\($0)"), version: 1)
            }
            let actor = try await world.world.actor("sc_unit")
            let outcome = try await ReportSelected(world.site.context)(
                actor, world.programme, rows: rows, text: "")
            #expect(outcome.reasons == [.tooMany(limit: DecideSelected.limit)])
        }
    }
}
