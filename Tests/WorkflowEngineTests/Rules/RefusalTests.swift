import Domain
import Testing
import WorkflowEngine

struct RefusalTests {
    private static let systems: [(TestSystem, [Row])] = [
        (.lx, LXTests.rows), (.jx, JXTests.rows), (.zc, ZCTests.rows), (.ah, AHTests.rows),
        (.sc, SCTests.review + SCTests.report + SCTests.sentBack), (.ah, unusual),
    ]

    private static let unusual: [Row] = [
        Row("before the window", .draft, .submit, .applicant, .refused([.windowNotOpen(opens: .closes)])) {
            $0.window = SubmissionWindow(opensAt: .closes, closesAt: .corrected)
        },
        Row("after the window", .draft, .submit, .applicant, .refused([.windowClosed(closes: .opens)])) {
            $0.window = SubmissionWindow(opensAt: .opens, closesAt: .opens)
        },
        Row("after the correction", .returned, .submit, .applicant, .refused([.correctionClosed(closed: .opens)])) {
            $0.window = SubmissionWindow(opensAt: .opens, closesAt: .opens)
        },
        Row(
            "after the time for deciding", .reviewing(0), .pass(opinion: "同意"), .holder(of: 0),
            .refused([.reviewClosed(closed: .opens)])
        ) { $0.reviewClosesAt = .opens },
        Row("nobody to hand in to", .draft, .submit, .applicant, .refused([.routeMissing])) { $0.route = [] },
        Row("time passes nothing", .reviewing(0), .pass(opinion: "同意"), .clock, .refused([.notTheHolder])),
        Row(
            "a stage outside the route has no holder", .reviewing(9), .pass(opinion: "同意"), .holder(of: 9),
            .refused([.notTheHolder])),
    ]

    @Test(arguments: unusual)
    func unusualSituationsAreRefused(_ row: Row) {
        row.check(in: .ah)
    }

    @Test func everyKindOfRefusalIsReached() {
        var reached: Set<Refusal.Kind> = []
        for (system, rows) in Self.systems {
            for row in rows { reached.formUnion(row.decision(in: system).refusals.map(\.kind)) }
        }
        #expect(Set(Refusal.Kind.allCases).subtracting(reached).isEmpty)
    }

    @Test func everyRowOfTheGeneralModelIsTaken() {
        var taken: Set<Transitions.Row> = []
        for (system, rows) in Self.systems {
            for transition in rows.compactMap({ $0.decision(in: system).transition }) {
                taken.formUnion(Transitions.all.filter { $0.fits(transition, route: system.route.count) })
            }
        }
        let left = Transitions.all.filter { !taken.contains($0) }
        // No system announces or reports at its last stage, and none returns a step out of an announcement.
        let unused = left.map { "\($0.event.rawValue) \($0.from.rawValue) \($0.to.rawValue)" }
        #expect(
            unused == [
                "report publicity approved", "report to-report approved", "return publicity returned-to-stage",
            ])
    }

    @Test func theThreeQuestionsLiftTheirRefusals() {
        #expect(Refusal.unansweredComments(count: 1).question == .unansweredComments)
        #expect(Refusal.publicityNotConfirmed.question == .publicityOver)
        #expect(Refusal.rejectionNotConfirmed.question == .rejection)
        #expect(Refusal.checkNotPassed.question == nil)
    }

    @Test func quotaArithmeticDoesNotOverflow() {
        let row = Row(
            "huge", .toReport(2), .report(opinion: "同意"), .holder(of: 2),
            .refused([
                .quotaExceeded(limit: 1, used: .max, asked: .max)
            ])
        ) { $0.quota = QuotaFacts(limit: 1, used: .max, asked: .max, declared: 1) }
        row.check(in: .sc)
    }
}
