import Domain
import Testing
import WorkflowEngine

/// 市级高级研修项目, §15.2.
struct JXTests {
    static let rows: [Row] = [
        Row("提交申报书 hands it to 市人社局", .draft, .submit, .applicant, .to(.reviewing(0))),
        Row("two declarations in one batch are fine", .draft, .submit, .applicant, .to(.reviewing(0))) {
            $0.otherInBatch = "a-2"
        },
        Row("there is no recall", .reviewing(0), .recall, .applicant, .refused([.recallNotOffered])),
        Row(
            "while 待审核 it is not deleted", .reviewing(0), .delete, .applicant,
            .refused([.notAllowedInState(.reviewing(0))])),
        Row("市人社局 approves without an opinion", .reviewing(0), .pass(), .holder(of: 0), .to(.approved)),
        Row("市人社局 returns with comments", .reviewing(0), .return(target: .applicant), .holder(of: 0), .to(.returned)) {
            $0.commentsOfThisStageThisRound = 1
        },
        Row(
            "a return without a comment is refused", .reviewing(0), .return(), .holder(of: 0),
            .refused([.commentMissing])),
        Row("after 修改 it is handed in again", .returned, .submit, .applicant, .to(.reviewing(0))),
        Row(
            "an unanswered comment is asked about once", .returned, .submit, .applicant,
            .refused([.unansweredComments(count: 2)])
        ) {
            $0.unansweredComments = 2
        },
        Row("and goes through when confirmed", .returned, .submit, .applicant, .to(.reviewing(0))) {
            $0.unansweredComments = 2
            $0.confirmed = [.unansweredComments]
        },
        Row("an incomplete one is refused", .draft, .submit, .applicant, .refused([.checkNotPassed])) {
            $0.checkPassed = false
        },
    ]

    @Test(arguments: rows)
    func everyRowOfTheStateMachineHolds(_ row: Row) {
        row.check(in: .jx)
    }
}
