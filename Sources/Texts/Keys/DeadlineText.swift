/// Deadlines, what is left of them, and longer time for single units; `SitePacks/_common/texts/deadline.yaml`.
package enum DeadlineText: String, TextKey {
    case submission = "deadline.submission"
    case correction = "deadline.correction"
    case review = "deadline.review"
    case ranking = "deadline.ranking"
    /// With `{label}`, `{date}`, `{now}` and `{left}`.
    case running = "deadline.running"
    /// With `{label}`, `{date}` and `{now}`.
    case over = "deadline.over"
    /// With `{left}` and `{now}`.
    case note = "deadline.note"
    /// With `{now}`.
    case noteOver = "deadline.note-over"
    /// With `{days}` and `{hours}`.
    case daysLeft = "deadline.days-left"
    /// With `{hours}` and `{minutes}`.
    case hoursLeft = "deadline.hours-left"
    /// With `{minutes}`.
    case minutesLeft = "deadline.minutes-left"
    case lastMinute = "deadline.last-minute"

    // Longer time
    case title = "deadline.title"
    case lead = "deadline.lead"
    case batch = "deadline.batch"
    case show = "deadline.show"
    case noBatch = "deadline.no-batch"
    case ends = "deadline.ends"
    case none = "deadline.none"
    case serverTime = "deadline.server-time"
    case grant = "deadline.grant"
    case which = "deadline.which"
    case unit = "deadline.unit"
    case unitHint = "deadline.unit-hint"
    case day = "deadline.day"
    case dayFormat = "deadline.day-format"
    case time = "deadline.time"
    case timeHint = "deadline.time-hint"
    case reason = "deadline.reason"
    case granted = "deadline.granted"
    case grantedEmpty = "deadline.granted-empty"
    case until = "deadline.until"
    case by = "deadline.by"
    case at = "deadline.at"

    // What is refused
    case unitUnknown = "deadline.unit-unknown"
    case noDeadline = "deadline.no-deadline"
    case dayWrong = "deadline.day-wrong"
    case timeWrong = "deadline.time-wrong"
    /// With `{date}`.
    case notLater = "deadline.not-later"
    case reasonMissing = "deadline.reason-missing"
    /// With `{limit}`.
    case reasonTooLong = "deadline.reason-too-long"
}
