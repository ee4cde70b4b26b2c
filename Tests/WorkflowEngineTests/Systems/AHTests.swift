import Domain
import Testing
import WorkflowEngine

/// 学术和技术带头人, §15.5.
struct AHTests {
    static let rows: [Row] = [
        Row("提交审核 hands it to the unit", .draft, .submit, .applicant, .to(.reviewing(0))),
        Row(
            "everything that is missing is named", .draft, .submit, .applicant,
            .refused([.alreadyInBatch("a-2"), .checkNotPassed, .bindingMissing])
        ) {
            $0.checkPassed = false
            $0.bindingApproved = false
            $0.otherInBatch = "a-2"
        },
        Row("a rejection elsewhere in the plan does not bar", .draft, .submit, .applicant, .to(.reviewing(0))) {
            $0.rejectedInBatch = true
        },
        Row("删除 of what was never submitted", .draft, .delete, .applicant, .to(.deleted)),
        Row("there is no recall", .reviewing(0), .recall, .applicant, .refused([.recallNotOffered])),
        Row("the unit recommends", .reviewing(0), .pass(opinion: "同意推荐"), .holder(of: 0), .to(.reviewing(1))),
        Row("the unit returns", .reviewing(0), .return(), .holder(of: 0), .to(.returned)) {
            $0.commentsOfThisStageThisRound = 1
        },
        Row(
            "the unit does not reject", .reviewing(0), .reject(reason: "x"), .holder(of: 0),
            .refused([.rejectNotOffered])),
        Row("市人社局 recommends", .reviewing(1), .pass(opinion: "同意"), .holder(of: 1), .to(.reviewing(2))),
        Row("市人社局 returns to the applicant", .reviewing(1), .return(), .holder(of: 1), .to(.returned)) {
            $0.commentsOfThisStageThisRound = 1
        },
        Row("人社厅 approves", .reviewing(2), .pass(), .holder(of: 2), .to(.approved)),
        Row("人社厅 rejects", .reviewing(2), .reject(reason: "未入选"), .holder(of: 2), .to(.rejected)) {
            $0.confirmed = [.rejection]
        },
        Row(
            "the applicant may not pass himself", .reviewing(0), .pass(opinion: "同意"), .applicant,
            .refused([.notTheHolder])),
        Row(
            "nor through a second account", .reviewing(0), .pass(opinion: "同意"), .holder(of: 0),
            .refused([.ownApplication])
        ) {
            $0.actorIsApplicant = true
        },
        Row("a reviewer does not hand in", .draft, .submit, .holder(of: 0), .refused([.notTheApplicant])),
        Row(
            "a mistaken rejection is lifted by who keeps the site", .rejected, .reinstate(reason: "误操作"),
            .siteAdministrator, .to(.reviewing(2))
        ) {
            $0.rejectingStage = 2
        },
        Row("not without a reason", .rejected, .reinstate(reason: " "), .siteAdministrator, .refused([.reasonMissing]))
        {
            $0.rejectingStage = 2
        },
        Row(
            "nor by the province itself", .rejected, .reinstate(reason: "误操作"), .holder(of: 2),
            .refused([.notTheSiteAdministrator])
        ) {
            $0.rejectingStage = 2
        },
        Row(
            "nor his own", .rejected, .reinstate(reason: "误操作"), .siteAdministrator, .refused([.ownApplication])
        ) {
            $0.rejectingStage = 2
            $0.actorIsApplicant = true
        },
        Row(
            "nor what was approved", .approved, .reinstate(reason: "误操作"), .siteAdministrator,
            .refused([.notAllowedInState(.approved)])),
        Row(
            "nor what nobody rejected", .rejected, .reinstate(reason: "误操作"), .siteAdministrator,
            .refused([.notAllowedInState(.rejected)])),
        Row(
            "who keeps the site reviews nothing", .reviewing(0), .pass(opinion: "同意"), .siteAdministrator,
            .refused([.notTheHolder])),
        Row("退回修改 is handed in again", .returned, .submit, .applicant, .to(.reviewing(0))),
    ]

    @Test(arguments: rows)
    func everyRowOfTheStateMachineHolds(_ row: Row) {
        row.check(in: .ah)
    }
}
