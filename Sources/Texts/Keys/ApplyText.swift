/// The applicant's page of a programme, its batches and the start of an application; `apply.yaml`.
package enum ApplyText: String, TextKey {
    /// Source of the labels: R-APPLY-17…19.
    case ownTitle = "apply.own-title"
    case plansTitle = "apply.plans-title"
    case year = "apply.year"
    case planName = "apply.plan-name"
    case kinds = "apply.kinds"
    case ownBatch = "apply.own-batch"
    case state = "apply.state"
    case windowTitle = "apply.window-title"
    case related = "apply.related"
    case published = "apply.published"
    case correctionUntil = "apply.correction-until"
    /// With `{from}`, `{to}`.
    case window = "apply.window"
    case planTitle = "apply.plan-title"
    case guidance = "apply.guidance"
    case open = "apply.open"
    case notYetOpen = "apply.not-yet-open"
    case closed = "apply.closed"
    /// With `{name}`.
    case applyNamed = "apply.apply-named"
    /// With `{document}`.
    case recordsTitle = "apply.records-title"
    case batchesTitle = "apply.batches-title"
    case batchTitle = "apply.batch-title"
    case batchName = "apply.batch-name"
    case batchYear = "apply.batch-year"
    case batchPublished = "apply.batch-published"
    case number = "apply.number"
    case batch = "apply.batch"
    case recordState = "apply.record-state"
    case submitted = "apply.submitted"
    /// With `{verb}`, `{name}`.
    case newNamed = "apply.new-named"
    case oneEach = "apply.one-each"
    case noneOpen = "apply.none-open"
    /// With `{name}`, `{date}`.
    case nextOpens = "apply.next-opens"
    case noOwn = "apply.no-own"
    case noOwnHint = "apply.no-own-hint"
    case noPlans = "apply.no-plans"
    case history = "apply.history"
    /// With `{verb}`, `{number}`.
    case actNamed = "apply.act-named"
    case notStarted = "apply.not-started"
    case already = "apply.already"
    /// With `{document}`, `{number}`.
    case openOwn = "apply.open-own"
    case bindFirst = "apply.bind-first"
    case bind = "apply.bind"
    case until = "apply.until"
    case applicant = "apply.applicant"
    case employer = "apply.employer"
    case notBound = "apply.not-bound"
    /// With `{document}`, `{number}`.
    case recallQuestion = "apply.recall-question"
    /// With `{document}`, `{number}`.
    case deleteQuestion = "apply.delete-question"
    /// Source of the labels: R-APPLY-07.
    case preview = "apply.preview"
    case projectNumber = "apply.project-number"
    case deadline = "apply.deadline"
    /// With `{document}`, the followed one.
    case followTitle = "apply.follow-title"
    /// With `{document}`.
    case followNone = "apply.follow-none"
    case followed = "apply.followed"
    case followers = "apply.followers"
    case lookFirst = "apply.look-first"
    case relatedTitle = "apply.related-title"
}
