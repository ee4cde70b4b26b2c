import Domain
import Testing
import WorkflowEngine

struct AvailableEventsTests {
    @Test(arguments: [
        (TestSystem.lx, ApplicationState.reviewing(0), ActorRole.holder(of: 0), [EventKind.pass, .return]),
        (.lx, .reviewing(2), .holder(of: 2), [.pass, .return, .reject]),
        (.lx, .reviewing(0), .applicant, [.recall]),
        (.lx, .reviewing(0), .holder(of: 1), []),
        (.ah, .reviewing(0), .applicant, []),
        (.ah, .approved, .applicant, []),
        (.zc, .publicity(0), .holder(of: 0), [.printPublicity, .recordObjection, .settleObjection, .report, .return]),
        (.sc, .toReport(0), .holder(of: 0), [.report, .return, .reject]),
        (.sc, .returnedToStage(1), .holder(of: 1), [.reopen, .passBack, .reject]),
        (.sc, .reviewing(1), .clock, []),
    ])
    func aMissingOpinionOrCommentHidesNothing(
        system: TestSystem, state: ApplicationState, actor: ActorRole, events: [EventKind]
    ) {
        #expect(available(system, state, actor) == events)
    }

    @Test func anIncompleteDraftMayStillBeTriedAndDeleted() {
        #expect(available(.ah, .draft, .applicant) { $0.checkPassed = false } == [.submit, .delete])
    }

    @Test func aClosedWindowHidesSubmission() {
        #expect(available(.ah, .draft, .applicant, at: .closes) == [.delete])
        #expect(available(.ah, .returned, .applicant, at: .closes) == [.submit])
    }

    /// The button is there as the manual shows it; what it answers names the day (R-REVIEW-18, R-REVIEW-19).
    @Test func aRunningAnnouncementHidesNothing() {
        let events = available(.zc, .publicity(0), .holder(of: 0)) { $0.publicityEndsAt = .closes }
        #expect(events == [.printPublicity, .recordObjection, .settleObjection, .report, .return])
    }

    @Test func nobodyIsOfferedTheReviewOfHisOwn() {
        #expect(available(.sc, .reviewing(0), .holder(of: 0)) { $0.actorIsApplicant = true } == [])
    }

    private func available(
        _ system: TestSystem, _ state: ApplicationState, _ actor: ActorRole, at now: Instant = .inside,
        facts: (inout Situation) -> Void = { _ in }
    ) -> [EventKind] {
        var situation = Situation(state: state, route: system.route, window: .open)
        if state != .draft { situation.submittedFrom = .draft }
        facts(&situation)
        return Workflow.availableEvents(in: situation, by: actor, under: system.definition, at: now)
    }
}
