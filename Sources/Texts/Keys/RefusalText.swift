/// Why an application was not moved on, in sentences; `SitePacks/_common/texts/refusal.yaml`.
///
/// The workflow's own reasons are named after `WorkflowEngine.Refusal.Kind`.
package enum RefusalText: String, TextKey {
    /// With `{state}`.
    case notAllowedInState = "refusal.not-allowed-in-state"
    case notTheApplicant = "refusal.not-the-applicant"
    case notTheHolder = "refusal.not-the-holder"
    case notTheSiteAdministrator = "refusal.not-the-site-administrator"
    case ownApplication = "refusal.own-application"
    case unitMissing = "refusal.unit-missing"
    /// With `{document}`.
    case followedMissing = "refusal.followed-missing"
    /// With `{date}`.
    case windowNotOpen = "refusal.window-not-open"
    case windowClosed = "refusal.window-closed"
    case correctionClosed = "refusal.correction-closed"
    case reviewClosed = "refusal.review-closed"
    case checkNotPassed = "refusal.check-not-passed"
    case bindingMissing = "refusal.binding-missing"
    case alreadyInBatch = "refusal.already-in-batch"
    case rejectedInBatch = "refusal.rejected-in-batch"
    case routeMissing = "refusal.route-missing"
    /// With `{count}`.
    case unansweredComments = "refusal.unanswered-comments"
    case recallNotOffered = "refusal.recall-not-offered"
    case alreadyReviewed = "refusal.already-reviewed"
    case everSubmitted = "refusal.ever-submitted"
    case opinionMissing = "refusal.opinion-missing"
    /// With `{fields}`.
    case decisionMissing = "refusal.decision-missing"
    case commentMissing = "refusal.comment-missing"
    /// With `{count}`.
    case commentsOpen = "refusal.comments-open"
    case targetMissing = "refusal.target-missing"
    case targetNotOffered = "refusal.target-not-offered"
    case rejectNotOffered = "refusal.reject-not-offered"
    case reasonMissing = "refusal.reason-missing"
    case rejectionNotConfirmed = "refusal.rejection-not-confirmed"
    case publicityNotConfirmed = "refusal.publicity-not-confirmed"
    /// With `{date}`.
    case publicityRunning = "refusal.publicity-running"
    /// With `{count}`.
    case objectionsOpen = "refusal.objections-open"
    case quotaNotMaintained = "refusal.quota-not-maintained"
    /// With `{limit}`, `{used}` and `{asked}`.
    case quotaExceeded = "refusal.quota-exceeded"

    case stale = "refusal.stale"
    /// With `{stage}`.
    case routeUnresolved = "refusal.route-unresolved"
    case employerUnknown = "refusal.employer-unknown"
    case recalled = "refusal.recalled"
    /// With `{limit}`.
    case textTooLong = "refusal.text-too-long"
    /// With `{field}`.
    case decisionWrong = "refusal.decision-wrong"
    case pledgeMissing = "refusal.pledge-missing"
}
