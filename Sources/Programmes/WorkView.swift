package import WorkflowEngine

/// What a unit's list may show: a view over state, route and history (requirements §15.7).
package enum WorkView: String, Hashable, Sendable, CaseIterable {
    /// At the unit's stage now, whatever it has to do there (待审核).
    case waiting
    /// Sent back by the unit and with the applicant or a stage below.
    case returned
    /// Passed on, or decided, by the unit in the present pass (已审核).
    case passed
    /// Everything that ever reached the unit.
    case all
    case ownReview = "own-review"
    case othersReview = "others-review"
    case toReport = "to-report"
    case returnedToStage = "returned-to-stage"
    case reported
    case rejected
    /// Whatever the unit ever sent back, wherever it is now (审核退回人员名单).
    case everReturned = "ever-returned"

    /// Where everything in the view stands for the unit; `nil` for views that do not say so.
    package var standing: Standing? { Standing(rawValue: rawValue) }

    /// Whether its rows are there to be acted on; everything else is only read (R-REVIEW-38).
    package var isOpen: Bool { self == .waiting || self == .all || standing?.isOpen == true }
}
