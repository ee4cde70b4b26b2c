extension Refusal {
    /// The kinds of refusal without what they carry; the raw values name the texts.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case notAllowedInState = "not-allowed-in-state"
        case notTheApplicant = "not-the-applicant"
        case notTheHolder = "not-the-holder"
        case notTheSiteAdministrator = "not-the-site-administrator"
        case ownApplication = "own-application"
        case windowNotOpen = "window-not-open"
        case windowClosed = "window-closed"
        case correctionClosed = "correction-closed"
        case reviewClosed = "review-closed"
        case checkNotPassed = "check-not-passed"
        case bindingMissing = "binding-missing"
        case alreadyInBatch = "already-in-batch"
        case rejectedInBatch = "rejected-in-batch"
        case routeMissing = "route-missing"
        case unansweredComments = "unanswered-comments"
        case recallNotOffered = "recall-not-offered"
        case alreadyReviewed = "already-reviewed"
        case everSubmitted = "ever-submitted"
        case opinionMissing = "opinion-missing"
        case decisionMissing = "decision-missing"
        case commentMissing = "comment-missing"
        case commentsOpen = "comments-open"
        case targetMissing = "target-missing"
        case targetNotOffered = "target-not-offered"
        case rejectNotOffered = "reject-not-offered"
        case reasonMissing = "reason-missing"
        case rejectionNotConfirmed = "rejection-not-confirmed"
        case publicityNotConfirmed = "publicity-not-confirmed"
        case publicityRunning = "publicity-running"
        case objectionsOpen = "objections-open"
        case quotaNotMaintained = "quota-not-maintained"
        case quotaExceeded = "quota-exceeded"
    }

    package var kind: Kind {
        switch self {
        case .notAllowedInState: .notAllowedInState
        case .notTheApplicant: .notTheApplicant
        case .notTheHolder: .notTheHolder
        case .notTheSiteAdministrator: .notTheSiteAdministrator
        case .ownApplication: .ownApplication
        case .windowNotOpen: .windowNotOpen
        case .windowClosed: .windowClosed
        case .correctionClosed: .correctionClosed
        case .reviewClosed: .reviewClosed
        case .checkNotPassed: .checkNotPassed
        case .bindingMissing: .bindingMissing
        case .alreadyInBatch: .alreadyInBatch
        case .rejectedInBatch: .rejectedInBatch
        case .routeMissing: .routeMissing
        case .unansweredComments: .unansweredComments
        case .recallNotOffered: .recallNotOffered
        case .alreadyReviewed: .alreadyReviewed
        case .everSubmitted: .everSubmitted
        case .opinionMissing: .opinionMissing
        case .decisionMissing: .decisionMissing
        case .commentMissing: .commentMissing
        case .commentsOpen: .commentsOpen
        case .targetMissing: .targetMissing
        case .targetNotOffered: .targetNotOffered
        case .rejectNotOffered: .rejectNotOffered
        case .reasonMissing: .reasonMissing
        case .rejectionNotConfirmed: .rejectionNotConfirmed
        case .publicityNotConfirmed: .publicityNotConfirmed
        case .publicityRunning: .publicityRunning
        case .objectionsOpen: .objectionsOpen
        case .quotaNotMaintained: .quotaNotMaintained
        case .quotaExceeded: .quotaExceeded
        }
    }

    /// The question whose confirmation lifts this refusal; `nil` when no question does.
    package var question: Confirmation? {
        switch self {
        case .unansweredComments: .unansweredComments
        case .publicityNotConfirmed: .publicityOver
        case .rejectionNotConfirmed: .rejection
        default: nil
        }
    }
}
