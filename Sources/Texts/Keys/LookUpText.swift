/// What outside registers say of an applicant; `SitePacks/_common/texts/look-up.yaml`.
package enum LookUpText: String, TextKey {
    case view = "look-up.view"
    /// With `{field}`.
    case viewNamed = "look-up.view-named"
    case failed = "look-up.failed"
    case failedAdvice = "look-up.failed-advice"
    case notFound = "look-up.not-found"
    case source = "look-up.source"
    case askedAt = "look-up.asked-at"
    case again = "look-up.again"
    case notKept = "look-up.not-kept"
}
