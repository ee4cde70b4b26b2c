import Domain
import Testing
import WorkflowEngine

struct WindowTests {
    @Test(arguments: [
        (Instant(milliseconds: 999_999), [Refusal.windowNotOpen(opens: .opens)]),
        (.opens, []),
        (Instant(milliseconds: 1_999_999), []),
        (.closes, [.windowClosed(closes: .closes)]),
    ])
    func aFirstSubmissionNeedsTheHalfOpenWindow(now: Instant, refusals: [Refusal]) {
        #expect(submit(from: .draft, at: now).refusals == refusals)
        let starting = Workflow.refusalsOfStarting(
            window: .open, otherInBatch: nil, rejectedInBatch: false, under: TestSystem.ah.definition, at: now)
        #expect(starting == refusals)
    }

    @Test(arguments: [
        (Instant.opens, [Refusal]()),
        (.closes, []),
        (Instant(milliseconds: 2_999_999), []),
        (.corrected, [.correctionClosed(closed: .corrected)]),
    ])
    func aReturnedOneHasUntilTheCorrectionDeadline(now: Instant, refusals: [Refusal]) {
        #expect(submit(from: .returned, at: now).refusals == refusals)
    }

    @Test func theCorrectionDeadlineIsTheEndOfTheWindowUnlessExtended() {
        #expect(SubmissionWindow(opensAt: .opens, closesAt: .closes).correctionClosesAt == .closes)
    }

    @Test func aRecalledDraftNeedsTheWindowAgain() {
        var situation = Situation(state: .draft, route: TestSystem.lx.route, window: .open)
        situation.submittedFrom = .draft
        let decision = Workflow.decide(
            .submit, in: situation, by: .applicant, under: TestSystem.lx.definition, at: .closes)
        #expect(decision.refusals == [.windowClosed(closes: .closes)])
    }

    @Test func startingNamesTheOtherApplicationAndTheBlock() {
        let refusals = Workflow.refusalsOfStarting(
            window: .open, otherInBatch: "a-1", rejectedInBatch: true, under: TestSystem.sc.definition, at: .inside)
        #expect(refusals == [.alreadyInBatch("a-1"), .rejectedInBatch])
    }

    private func submit(from state: ApplicationState, at now: Instant) -> Decision {
        let situation = Situation(state: state, route: TestSystem.ah.route, window: .open)
        return Workflow.decide(.submit, in: situation, by: .applicant, under: TestSystem.ah.definition, at: now)
    }
}
