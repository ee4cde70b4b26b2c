/// Where an application stands for one unit on its route: in exactly one of the unit's lists at a time (R-REVIEW-39).
///
/// A view over state, route and history, never a state of its own; the raw values are stored.
package enum Standing: String, Hashable, Sendable, CaseIterable {
    /// Waits for the verdict of the applicant's own unit (本单位申报数据审核).
    case ownReview = "own-review"
    /// Waits for the verdict of a unit above the applicant's (其他单位申报审核).
    case othersReview = "others-review"
    /// Passed by the unit and not yet sent upward (待上报), or publicly announced.
    case toReport = "to-report"
    /// Handed down to the unit by a superior (上级审核单位退回).
    case returnedToStage = "returned-to-stage"
    /// Sent upward by the unit and above it since, however that ends (已提交); approved, where nothing is above.
    case reported
    /// Ended by the unit (审核不通过人员名单).
    case rejected
    /// Sent back by the unit and not back yet.
    case sentBack = "sent-back"
    /// Came by once and is below the unit without its doing, such as in a new pass over the route.
    case elsewhere

    /// Whether the unit has to act.
    package var isOpen: Bool {
        switch self {
        case .ownReview, .othersReview, .toReport, .returnedToStage: true
        case .reported, .rejected, .sentBack, .elsewhere: false
        }
    }
}
