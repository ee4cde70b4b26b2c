import Domain
import Testing
import WorkflowEngine

/// 学术技术带头人及后备人选, §15.4; positions: 0 employer, 1 recommending, 2 first-level, 3 人社厅.
struct SCTests {
    static let review: [Row] = [
        Row("a draft is handed to the own unit", .draft, .submit, .applicant, .to(.reviewing(0))),
        Row("one per batch", .draft, .submit, .applicant, .refused([.alreadyInBatch("a-2")])) {
            $0.otherInBatch = "a-2"
        },
        Row("after 不通过 not again in this batch", .draft, .submit, .applicant, .refused([.rejectedInBatch])) {
            $0.rejectedInBatch = true
        },
        Row("通过 with 推荐信息 waits in 待上报", .reviewing(0), .pass(opinion: "推荐"), .holder(of: 0), .to(.toReport(0))),
        Row("通过 without it is refused", .reviewing(0), .pass(), .holder(of: 0), .refused([.opinionMissing])),
        Row("不通过 ends it", .reviewing(0), .reject(reason: "材料不实"), .holder(of: 0), .to(.rejected)) {
            $0.confirmed = [.rejection]
        },
        Row(
            "不通过 asks for a reason and a confirmation", .reviewing(0), .reject(reason: ""), .holder(of: 0),
            .refused([.reasonMissing, .rejectionNotConfirmed])),
        Row("退回 of an own applicant goes to the person", .reviewing(0), .return(), .holder(of: 0), .to(.returned)) {
            $0.commentsOfThisStageThisRound = 1
        },
        Row("逐级退回 goes one level down", .reviewing(2), .return(), .holder(of: 2), .to(.returnedToStage(1))) {
            $0.commentsOfThisStageThisRound = 1
        },
        Row(
            "a level is not skipped downward", .reviewing(2), .return(target: .stage(0)), .holder(of: 2),
            .refused([.targetNotOffered])
        ) { $0.commentsOfThisStageThisRound = 1 },
        Row(
            "the applicant is not reached over a level", .reviewing(2), .return(target: .applicant), .holder(of: 2),
            .refused([.targetNotOffered])
        ) { $0.commentsOfThisStageThisRound = 1 },
        Row("人社厅 approves", .reviewing(3), .pass(), .holder(of: 3), .to(.approved)),
        Row("人社厅 returns to the first-level unit", .reviewing(3), .return(), .holder(of: 3), .to(.returnedToStage(2))) {
            $0.commentsOfThisStageThisRound = 1
        },
        Row("人社厅 rejects", .reviewing(3), .reject(reason: "未入选"), .holder(of: 3), .to(.rejected)) {
            $0.confirmed = [.rejection]
        },
    ]

    static let report: [Row] = [
        Row("上报 goes to the superior", .toReport(0), .report(opinion: "同意上报"), .holder(of: 0), .to(.reviewing(1))),
        Row("上报 needs 推荐信息 too", .toReport(0), .report(), .holder(of: 0), .refused([.opinionMissing])),
        Row("不通过 in 待上报 ends it", .toReport(1), .reject(reason: "不推荐"), .holder(of: 1), .to(.rejected)) {
            $0.confirmed = [.rejection]
        },
        Row("退回 in 待上报 of an own applicant", .toReport(0), .return(), .holder(of: 0), .to(.returned)) {
            $0.commentsOfThisStageThisRound = 1
        },
        Row("退回 in 待上报 of a lower unit's", .toReport(1), .return(), .holder(of: 1), .to(.returnedToStage(0))) {
            $0.commentsOfThisStageThisRound = 1
        },
        Row("a lower level needs no quota", .toReport(1), .report(opinion: "同意"), .holder(of: 1), .to(.reviewing(2))),
        Row("the last place may be used", .toReport(2), .report(opinion: "同意"), .holder(of: 2), .to(.reviewing(3))) {
            $0.quota = QuotaFacts(limit: 5, used: 4, declared: 5)
        },
        Row(
            "not one more than the limit", .toReport(2), .report(opinion: "同意"), .holder(of: 2),
            .refused([.quotaExceeded(limit: 5, used: 5, asked: 1)])
        ) { $0.quota = QuotaFacts(limit: 5, used: 5, declared: 5) },
        Row(
            "批量上报 is refused as a whole", .toReport(2), .report(opinion: "同意"), .holder(of: 2),
            .refused([.quotaExceeded(limit: 5, used: 3, asked: 3)])
        ) { $0.quota = QuotaFacts(limit: 5, used: 3, asked: 3, declared: 5) },
        Row(
            "the numbers have to be maintained first", .toReport(2), .report(opinion: "同意"), .holder(of: 2),
            .refused([.quotaNotMaintained])
        ) {
            $0.quota = QuotaFacts(limit: 5, used: 0, declared: nil)
        },
        Row(
            "and not above the preset", .toReport(2), .report(opinion: "同意"), .holder(of: 2),
            .refused([.quotaNotMaintained])
        ) {
            $0.quota = QuotaFacts(limit: 5, used: 0, declared: 6)
        },
        Row(
            "without a preset nothing is reported", .toReport(2), .report(opinion: "同意"), .holder(of: 2),
            .refused([.quotaNotMaintained])),
    ]

    static let sentBack: [Row] = [
        Row("重新修改 opens the own review again", .returnedToStage(1), .reopen, .holder(of: 1), .to(.reviewing(1))),
        Row("不通过 there ends it", .returnedToStage(1), .reject(reason: "不再推荐"), .holder(of: 1), .to(.rejected)) {
            $0.confirmed = [.rejection]
        },
        Row(
            "退回 there goes to the lower unit", .returnedToStage(1), .passBack, .holder(of: 1), .to(.returnedToStage(0))),
        Row("退回 there goes to the own applicant", .returnedToStage(0), .passBack, .holder(of: 0), .to(.returned)),
        Row("已提交 offers no action", .reviewing(1), .reject(reason: "x"), .holder(of: 0), .refused([.notTheHolder])),
        Row("退回修改 starts again at the own unit", .returned, .submit, .applicant, .to(.reviewing(0))),
        Row("审核不通过 is the end", .rejected, .submit, .applicant, .refused([.notAllowedInState(.rejected)])),
    ]

    @Test(arguments: review + report + sentBack)
    func everyRowOfTheStateMachineHolds(_ row: Row) {
        row.check(in: .sc)
    }
}
