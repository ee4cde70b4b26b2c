/// What each event of a history came to, beside the badge that names the act; `SitePacks/_common/texts/timeline.yaml`.
package enum TimelineText: String, TextKey {
    /// With `{who}` and `{state}`.
    case moved = "timeline.moved"

    // To the applicant himself
    case youStarted = "timeline.you-started"
    /// With `{state}`.
    case youSubmitted = "timeline.you-submitted"
    case youRecalled = "timeline.you-recalled"
    case youRevised = "timeline.you-revised"
    /// These with `{who}`; those that lead on also with `{state}`.
    case onward = "timeline.onward"
    case approved = "timeline.approved"
    case sentBack = "timeline.sent-back"
    case sentDown = "timeline.sent-down"
    case rejected = "timeline.rejected"
    case reopened = "timeline.reopened"
    case reinstated = "timeline.reinstated"
}
