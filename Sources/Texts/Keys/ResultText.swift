/// The results of a batch, and lifting a rejection; `SitePacks/_common/texts/result.yaml`.
package enum ResultText: String, TextKey {
    case title = "result.title"
    /// With `{programme}`.
    case titleOf = "result.title-of"
    case indexLead = "result.index-lead"
    case programme = "result.programme"
    case batch = "result.batch"
    case show = "result.show"
    /// With `{year}` and `{batch}`.
    case heading = "result.heading"
    /// With `{count}`.
    case approved = "result.approved"
    /// With `{count}` and `{rejected}`.
    case approvedAndRejected = "result.approved-and-rejected"
    case masked = "result.masked"
    case number = "result.number"
    case applicant = "result.applicant"
    case applyingUnit = "result.applying-unit"
    case employer = "result.employer"
    case project = "result.project"
    /// With `{label}` and `{unit}`.
    case measured = "result.measured"
    case decidedOn = "result.decided-on"
    case download = "result.download"
    case empty = "result.empty"
    case noBatch = "result.no-batch"
    /// With `{programme}` and `{batch}`; the name of the file.
    case fileName = "result.file-name"

    case rejections = "result.rejections"
    /// With `{programme}`.
    case rejectionsOf = "result.rejections-of"
    case rejectionsLead = "result.rejections-lead"
    case rejectionsEmpty = "result.rejections-empty"
    case rejectedBy = "result.rejected-by"
    case rejectedAt = "result.rejected-at"
    case reason = "result.reason"
    case reinstateLead = "result.reinstate-lead"
    case reinstateReason = "result.reinstate-reason"
    case reinstateHint = "result.reinstate-hint"
    case reinstateReasonMissing = "result.reinstate-reason-missing"
    /// With `{limit}` and `{used}`.
    case reinstatePlaceTaken = "result.reinstate-place-taken"
    case reinstateConfirm = "result.reinstate-confirm"
    /// With `{act}` and `{name}`, read aloud.
    case reinstateDescription = "result.reinstate-description"
}
