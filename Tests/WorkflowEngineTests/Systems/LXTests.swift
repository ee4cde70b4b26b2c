import Domain
import Testing
import WorkflowEngine

/// 留创计划, §15.1.
struct LXTests {
    static let rows: [Row] = [
        Row("我要提交 hands a draft to the unit", .draft, .submit, .applicant, .to(.reviewing(0))),
        Row("a draft that was never handed in may be deleted", .draft, .delete, .applicant, .to(.deleted)),
        Row("a recalled draft may not be deleted", .draft, .delete, .applicant, .refused([.everSubmitted])) {
            $0.submittedFrom = .draft
        },
        Row("撤回 takes an unread application back into a draft", .reviewing(0), .recall, .applicant, .to(.draft)),
        Row("撤回 of a resubmitted one leads back to 退回中", .reviewing(0), .recall, .applicant, .to(.returned)) {
            $0.submittedFrom = .returned
        },
        Row("撤回 is too late once the unit has acted", .reviewing(0), .recall, .applicant, .refused([.alreadyReviewed]))
        {
            $0.actedSinceSubmit = true
        },
        Row("撤回 is too late at the district", .reviewing(1), .recall, .applicant, .refused([.alreadyReviewed])) {
            $0.actedSinceSubmit = true
        },
        Row(
            "审核通过 with an opinion goes to the district", .reviewing(0), .pass(opinion: "同意推荐"), .holder(of: 0),
            .to(.reviewing(1))),
        Row(
            "a blank opinion is none", .reviewing(0), .pass(opinion: " \u{3000}\u{200B}\n"), .holder(of: 0),
            .refused([.opinionMissing])),
        Row(
            "comments and no opinion are both named", .reviewing(0), .pass(), .holder(of: 0),
            .refused([.opinionMissing, .commentsOpen(count: 2)])
        ) { $0.commentsOfThisStageThisRound = 2 },
        Row("审核不通过 returns to the applicant", .reviewing(0), .return(), .holder(of: 0), .to(.returned)) {
            $0.commentsOfThisStageThisRound = 1
        },
        Row("审核不通过 needs a comment", .reviewing(0), .return(), .holder(of: 0), .refused([.commentMissing])),
        Row(
            "the district passes to 市人社局", .reviewing(1), .pass(opinion: "同意"), .holder(of: 1), .to(.reviewing(2))),
        Row("the district returns straight to the applicant", .reviewing(1), .return(), .holder(of: 1), .to(.returned))
        {
            $0.commentsOfThisStageThisRound = 1
        },
        Row(
            "no stage returns to another stage", .reviewing(1), .return(target: .stage(0)), .holder(of: 1),
            .refused([.targetNotOffered])
        ) { $0.commentsOfThisStageThisRound = 1 },
        Row(
            "市人社局 approves with tier and amount", .reviewing(2),
            .pass(decision: ["tier": .text("1"), "amount": .integer(10)]), .holder(of: 2), .to(.approved)),
        Row(
            "市人社局 has to fill in the whole decision", .reviewing(2), .pass(decision: ["tier": .text(" ")]),
            .holder(of: 2), .refused([.decisionMissing(["tier", "amount"])])),
        Row("市人社局 returns", .reviewing(2), .return(), .holder(of: 2), .to(.returned)) {
            $0.commentsOfThisStageThisRound = 3
        },
        Row("不予资助 ends it", .reviewing(2), .reject(reason: "不符合条件"), .holder(of: 2), .to(.rejected)) {
            $0.confirmed = [.rejection]
        },
        Row(
            "only 市人社局 may say 不予资助", .reviewing(1), .reject(reason: "不符合条件"), .holder(of: 1),
            .refused([.rejectNotOffered])),
        Row("a returned application starts again at the unit", .returned, .submit, .applicant, .to(.reviewing(0))) {
            $0.returningStage = 2
        },
        Row(
            "a returned application may not be deleted", .returned, .delete, .applicant,
            .refused([.notAllowedInState(.returned)])),
        Row(
            "an approved one stays so", .approved, .return(), .holder(of: 2), .refused([.notAllowedInState(.approved)])),
        Row(
            "a superior does not act before his turn", .reviewing(0), .pass(opinion: "同意"), .holder(of: 1),
            .refused([.notTheHolder])),
    ]

    @Test(arguments: rows)
    func everyRowOfTheStateMachineHolds(_ row: Row) {
        row.check(in: .lx)
    }
}
