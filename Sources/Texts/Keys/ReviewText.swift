/// The pages of reviewers and auditors; `SitePacks/_common/texts/review.yaml`.
package enum ReviewText: String, TextKey {
    // Lists
    case tabs = "review.tabs"
    case waiting = "review.waiting"
    case returned = "review.returned"
    case passed = "review.passed"
    case all = "review.all"
    /// With `{units}`.
    case listLead = "review.list-lead"
    case searchLabel = "review.search-label"
    case searchField = "review.search-field"
    case columnNumber = "review.column-number"
    case columnApplicant = "review.column-applicant"
    case columnUnit = "review.column-unit"
    case columnMobile = "review.column-mobile"
    case columnBatch = "review.column-batch"
    case columnContent = "review.column-content"
    case columnState = "review.column-state"
    case columnSubmittedAt = "review.column-submitted-at"
    case columnUpdatedAt = "review.column-updated-at"
    case columnProgramme = "review.column-programme"
    case view = "review.view"
    /// With `{act}` and `{name}`, read aloud.
    case openDescription = "review.open-description"
    case emptyWaiting = "review.empty-waiting"
    case emptyWaitingText = "review.empty-waiting-text"
    case emptyReturned = "review.empty-returned"
    case emptyPassed = "review.empty-passed"
    case emptyAll = "review.empty-all"
    /// With `{search}`.
    case emptySearch = "review.empty-search"
    /// With `{search}`.
    case emptySearchCut = "review.empty-search-cut"
    case auditTitle = "review.audit-title"
    case auditLead = "review.audit-lead"

    // One application
    /// With `{name}`.
    case title = "review.title"
    /// With `{document}`, `{number}`, `{unit}`, `{year}` and `{batch}`.
    case lead = "review.lead"
    case previous = "review.previous"
    case next = "review.next"
    case history = "review.history"
    case backToList = "review.back-to-list"
    case route = "review.route"
    /// With `{at}`.
    case reachedAt = "review.reached-at"
    /// With `{at}`.
    case passedAt = "review.passed-at"
    case sections = "review.sections"
    case readOnly = "review.read-only"
    case ownApplication = "review.own-application"
    case gone = "review.gone"

    // What changed since the last decision
    case changes = "review.changes"
    case changesNone = "review.changes-none"
    case changesSection = "review.changes-section"
    case changesKind = "review.changes-kind"
    case changesBefore = "review.changes-before"
    case changesAfter = "review.changes-after"
    case changeAdded = "review.change-added"
    case changeRemoved = "review.change-removed"
    case changeChanged = "review.change-changed"
    case changeMoved = "review.change-moved"
    case changedMark = "review.changed-mark"

    // Comments
    case comment = "review.comment"
    case commentMark = "review.comment-mark"
    /// With `{section}`; printed by R-REVIEW-14.
    case commentPlaceholder = "review.comment-placeholder"
    /// With `{count}` and `{limit}`.
    case counter = "review.counter"
    /// With `{over}` and `{limit}`.
    case counterOver = "review.counter-over"

    // The decision
    case decision = "review.decision"
    case opinion = "review.opinion"
    case recommendation = "review.recommendation"
    case opinionHint = "review.opinion-hint"
    /// With `{reject}`.
    case reasonHint = "review.reason-hint"
    case target = "review.target"
    case targetApplicant = "review.target-applicant"
    /// With `{stage}` and `{unit}`.
    case targetStage = "review.target-stage"
    case saveComments = "review.save-comments"
    /// With `{label}`.
    case opinionNotSaved = "review.opinion-not-saved"
    /// With `{label}`.
    case toOpinion = "review.to-opinion"
    case unsaved = "review.unsaved"
    case problemsTitle = "review.problems-title"
    /// With `{act}`.
    case confirmTitle = "review.confirm-title"
    case confirmReject = "review.confirm-reject"
    case confirmPublicity = "review.confirm-publicity"
}
