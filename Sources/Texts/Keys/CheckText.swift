/// The check before submission; `check.yaml`.
package enum CheckText: String, TextKey {
    case title = "check.title"
    case advice = "check.advice"
    case result = "check.result"
    case met = "check.met"
    case unmet = "check.unmet"
    /// With `{section}`.
    case completeness = "check.completeness"
    /// With `{section}`, `{field}`.
    case field = "check.field"
    /// With `{field}`, `{value}`.
    case seen = "check.seen"
    case seenSeparator = "check.seen-separator"
    case goTo = "check.go-to"
    case allMet = "check.all-met"
    case refused = "check.refused"
    case submitAnyway = "check.submit-anyway"
    case consequence = "check.consequence"
    case eligibility = "check.eligibility"
    case eligibilityAdvice = "check.eligibility-advice"
    /// With `{name}`.
    case eligibilityOf = "check.eligibility-of"
    case open = "check.open"
    case binding = "check.binding"
    case scans = "check.scans"
    /// With `{minutes}`.
    case minutes = "check.minutes"
}
