package import Domain

/// One reason why an event is refused, with what a person needs to know about it.
package enum Refusal: Hashable, Sendable {
    case notAllowedInState(ApplicationState)
    case notTheApplicant
    case notTheHolder
    /// Only who keeps the site lifts a rejection.
    case notTheSiteAdministrator
    /// Nobody reviews his own application, also not through another account.
    case ownApplication

    case windowNotOpen(opens: Instant)
    case windowClosed(closes: Instant)
    /// The time for handing in a returned application again is over.
    case correctionClosed(closed: Instant)
    /// The time for the stages' decisions is over (审核截止时间).
    case reviewClosed(closed: Instant)
    case checkNotPassed
    case bindingMissing
    /// One application per applicant and batch; the other one is named.
    case alreadyInBatch(ApplicationID)
    case rejectedInBatch
    /// No unit could be found for a stage, so there is nobody to hand in to.
    case routeMissing
    /// Asked once before handing in again.
    case unansweredComments(count: Int)

    case recallNotOffered
    /// Recall after a reviewer has acted. Source: R-APPLY-04.
    case alreadyReviewed
    /// Deletion of something that was handed in before. Source: R-APPLY-22.
    case everSubmitted

    case opinionMissing
    case decisionMissing([FieldID])
    case commentMissing
    case commentsOpen(count: Int)
    case targetMissing
    case targetNotOffered
    case rejectNotOffered
    case reasonMissing
    case rejectionNotConfirmed
    case publicityNotConfirmed
    case publicityRunning(until: Instant)
    case objectionsOpen(count: Int)
    /// The first-level unit has not set its own numbers, or set them above the preset. Source: R-QUOTA-03.
    case quotaNotMaintained
    case quotaExceeded(limit: Int, used: Int, asked: Int)
}
