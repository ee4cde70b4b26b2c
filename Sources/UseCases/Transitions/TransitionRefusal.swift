package import FormEngine
package import WorkflowEngine

/// Why an application was not moved on.
package enum TransitionRefusal: Hashable, Sendable {
    /// The workflow's own reasons.
    case workflow(Refusal)
    /// Somebody changed the application since the page was shown.
    case stale
    /// No unit holds a stage for this employer; the stage's title, empty when the employer itself is unknown.
    case routeUnresolved(stage: String)
    /// The applicant took the application back while the reviewer was reading (R-REVIEW-06).
    case recalled
    case textTooLong(limit: Int)
    /// A colleague wrote something else there while the reviewer was writing; both texts are to be looked at.
    case commentChanged(AnswerPlace)
    /// A colleague wrote a comment that was not on the screen, and the verdict would publish it.
    case commentUnseen(AnswerPlace)
    /// The unit's people wrote so many comments that are not sent yet; a list shows none of them, so that a verdict on
    /// many applications must not send them.
    case commentsWaiting(count: Int)
    /// The private note was changed in another window.
    case noteChanged
    /// The stage does not take this act for many applications at once.
    case notForSelection
    /// A field of the decision that was answered wrongly, by its id.
    case decision(String)
}

/// Thrown inside a transaction to undo it; never leaves the use case.
struct LostRace: Error {}
