import Domain
import Testing
import WorkflowEngine

/// 职称, §15.3.
struct ZCTests {
    static let rows: [Row] = [
        Row("a draft is handed to the unit", .draft, .submit, .applicant, .to(.reviewing(0))),
        Row("审核通过，打印公示表 starts the announcement", .reviewing(0), .pass(), .holder(of: 0), .to(.publicity(0))),
        Row("a comment stands in the way", .reviewing(0), .pass(), .holder(of: 0), .refused([.commentsOpen(count: 1)]))
        {
            $0.commentsOfThisStageThisRound = 1
        },
        Row(
            "审核不通过，回退 needs a target only where there is a choice", .reviewing(0), .return(), .holder(of: 0),
            .to(.returned)
        ) { $0.commentsOfThisStageThisRound = 1 },
        Row("回退到个人", .reviewing(0), .return(target: .applicant), .holder(of: 0), .to(.returned)) {
            $0.commentsOfThisStageThisRound = 1
        },
        Row("再次打印公示表 changes nothing", .publicity(0), .printPublicity, .holder(of: 0), .to(.publicity(0))),
        Row(
            "nothing is reprinted before the pass", .reviewing(0), .printPublicity, .holder(of: 0),
            .refused([.notAllowedInState(.reviewing(0))])),
        Row(
            "上报主管部门 waits for the last day", .publicity(0), .report(), .holder(of: 0),
            .refused([.publicityRunning(until: .closes)])
        ) {
            $0.publicityEndsAt = .closes
        },
        Row("上报主管部门 goes on when the days are over", .publicity(0), .report(), .holder(of: 0), .to(.reviewing(1))) {
            $0.publicityEndsAt = .inside
        },
        Row(
            "with no end known the holder's word is asked for", .publicity(0), .report(), .holder(of: 0),
            .refused([.publicityNotConfirmed])),
        Row(
            "an objection that nothing has come of stands in the way", .publicity(0), .report(), .holder(of: 0),
            .refused([.objectionsOpen(count: 2)])
        ) {
            $0.publicityEndsAt = .inside
            $0.openObjections = 2
        },
        Row(
            "the day and the objection are named together", .publicity(0), .report(), .holder(of: 0),
            .refused([.publicityRunning(until: .closes), .objectionsOpen(count: 1)])
        ) {
            $0.publicityEndsAt = .closes
            $0.openObjections = 1
        },
        Row("an objection changes no state", .publicity(0), .recordObjection, .holder(of: 0), .to(.publicity(0))),
        Row("nor does what comes of it", .publicity(0), .settleObjection, .holder(of: 0), .to(.publicity(0))),
        Row(
            "nothing is raised before the announcement", .reviewing(0), .recordObjection, .holder(of: 0),
            .refused([.notAllowedInState(.reviewing(0))])),
        Row(
            "the applicant records no objection", .publicity(0), .recordObjection, .applicant,
            .refused([.notTheHolder])),
        Row(
            "during the announcement it may still be returned", .publicity(0), .return(target: .applicant),
            .holder(of: 0), .to(.returned)
        ) {
            $0.commentsOfThisStageThisRound = 1
        },
        Row(
            "during the announcement it is not rejected", .publicity(0), .reject(reason: "公示有异议"), .holder(of: 0),
            .refused([.notAllowedInState(.publicity(0))])),
        Row("the department passes on", .reviewing(1), .pass(), .holder(of: 1), .to(.reviewing(2))),
        Row(
            "the department sends it to the person", .reviewing(1), .return(target: .applicant), .holder(of: 1),
            .to(.returned)
        ) {
            $0.commentsOfThisStageThisRound = 1
        },
        Row(
            "the department sends it to the unit", .reviewing(1), .return(target: .stage(0)), .holder(of: 1),
            .to(.returnedToStage(0))
        ) {
            $0.commentsOfThisStageThisRound = 1
        },
        Row(
            "the agency may skip a level down", .reviewing(2), .return(target: .stage(0)), .holder(of: 2),
            .to(.returnedToStage(0))
        ) {
            $0.commentsOfThisStageThisRound = 1
        },
        Row(
            "the department has to choose, and to comment", .reviewing(1), .return(), .holder(of: 1),
            .refused([.targetMissing, .commentMissing])),
        Row(
            "nobody returns to himself", .reviewing(1), .return(target: .stage(1)), .holder(of: 1),
            .refused([.targetNotOffered])
        ) {
            $0.commentsOfThisStageThisRound = 1
        },
        Row(
            "the unit takes up what was returned to it", .returnedToStage(0), .reopen, .holder(of: 0),
            .to(.reviewing(0))),
        Row("or hands it to the person", .returnedToStage(0), .passBack, .holder(of: 0), .to(.returned)),
        Row(
            "the agency approves; the certificate may come later", .reviewing(2),
            .pass(decision: ["present": .integer(5)]), .holder(of: 2), .to(.approved)),
        Row(
            "the agency says how many were present", .reviewing(2), .pass(decision: ["certificate": .text("A1")]),
            .holder(of: 2), .refused([.decisionMissing(["present"])])),
        Row("退回修改 starts again at the unit", .returned, .submit, .applicant, .to(.reviewing(0))),
    ]

    @Test(arguments: rows)
    func everyRowOfTheStateMachineHolds(_ row: Row) {
        row.check(in: .zc)
    }
}
