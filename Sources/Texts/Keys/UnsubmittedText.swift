/// What a unit's people have not submitted; `SitePacks/_common/texts/unsubmitted.yaml`.
package enum UnsubmittedText: String, TextKey {
    case title = "unsubmitted.title"
    case lead = "unsubmitted.lead"
    case empty = "unsubmitted.empty"
    case name = "unsubmitted.name"
    case programme = "unsubmitted.programme"
    case progress = "unsubmitted.progress"
    case until = "unsubmitted.until"
    case reminded = "unsubmitted.reminded"
    case remind = "unsubmitted.remind"
    case notBegun = "unsubmitted.not-begun"
    /// With `{complete}`, `{sections}` and `{percentage}`.
    case sections = "unsubmitted.sections"
    /// With `{time}`.
    case remindedToday = "unsubmitted.reminded-today"
    case submitted = "unsubmitted.submitted"
    /// With `{page}` and `{count}`.
    case pages = "unsubmitted.pages"
    /// With `{programme}` and `{number}`.
    case mailSubject = "unsubmitted.mail-subject"
    /// With `{name}`, `{number}` and `{unit}`.
    case mailBody = "unsubmitted.mail-body"
}
