import Domain
import HTTPTypes
import Programmes
import TestSupport
import Testing
import UseCases

/// Submissions are taken in the batch's window, corrections until their own deadline (R-APPLY-02, A-05).
@Suite struct WindowTests {
    private static let plan = "leaders/academic-leader/batches/ah-leader-open"

    @Test func nothingBeginsBeforeTheWindow() async throws {
        try await WebWorld.run { world in
            world.clock.set(try world.batch.opensAt.adding(seconds: -1))
            try await refuse(world, "尚未到申报时间，本批次自 2026-02-23 00:00 起受理申报。")
        }
    }

    @Test func nothingBeginsAfterTheWindow() async throws {
        try await WebWorld.run { world in
            world.clock.set(try world.batch.closesAt)
            try await refuse(world, "申报时间已过")
        }
    }

    private func refuse(_ world: WebWorld, _ sentence: String) async throws {
        let before = try await world.footprint()
        let user = try await world.user("ah_applicant")
        let page = try await user.post(Self.plan + "/start", ["_pledged": "yes"])
        #expect(page.status == .unprocessableContent)
        #expect(page.contains(sentence), "\(WebPage.words(page.text).filter { $0.contains("申报时间") })")
        #expect(try await world.footprint() == before)
    }

    /// The last second counts, the next does not.
    @Test(arguments: [(Int64(-1), true), (0, false)])
    func aDraftIsTakenUntilTheWindowCloses(_ second: Int64, _ isTaken: Bool) async throws {
        try await WebWorld.run { world in
            let id = try await world.filled(by: "ah_applicant")
            world.clock.set(try world.batch.closesAt.adding(seconds: second))
            try await submit(world, id, isTaken, "申报时间已过，本批次申报已于")
        }
    }

    @Test(arguments: [(Int64(-1), true), (0, false)])
    func aReturnedApplicationIsTakenUntilTheCorrectionsClose(_ second: Int64, _ isTaken: Bool) async throws {
        try await WebWorld.run { world in
            let target = try await AccessPhase.returnedByCity.prepare(world)
            world.clock.set(try world.batch.correctionClosesAt.adding(seconds: second))
            try await submit(world, target.application, isTaken, "修改后再次提交的时间已过，已于")
        }
    }

    private func submit(_ world: WebWorld, _ id: ApplicationID, _ isTaken: Bool, _ sentence: String) async throws {
        let before = try await world.footprint()
        let user = try await world.user("ah_applicant")
        let version = try await world.site.stored(id).version
        let page = try await user.post(
            "applications/\(id)/submission", ["_version": "\(version)", "_confirmed": "unanswered-comments"])
        #expect(page.status == (isTaken ? .seeOther : .unprocessableContent), "\(WebPage.words(page.text).suffix(30))")
        guard !isTaken else { return }
        #expect(page.contains(sentence))
        #expect(try await world.footprint() == before)
    }
}
