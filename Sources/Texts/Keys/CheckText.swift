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
}
