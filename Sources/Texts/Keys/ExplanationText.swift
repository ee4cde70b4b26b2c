/// Why an application stands where it stands, in sentences; `SitePacks/_common/texts/explanation.yaml`.
package enum ExplanationText: String, TextKey {
    /// With `{who}` and `{act}`.
    case act = "explanation.act"
    /// With `{unit}` and `{name}`.
    case officer = "explanation.officer"
    case siteAdministrator = "explanation.site-administrator"
    case rule = "explanation.rule"

    // Who has it now
    case now = "explanation.now"
    /// With `{unit}` and `{since}`.
    case withUnit = "explanation.with-unit"
    /// With `{unit}`, `{since}` and `{until}`.
    case withUnitUntil = "explanation.with-unit-until"
    /// With `{until}`.
    case withApplicant = "explanation.with-applicant"
    /// The same.
    case filling = "explanation.filling"
    case overdue = "explanation.overdue"
    /// With `{state}` and `{at}`.
    case ended = "explanation.ended"
    case demands = "explanation.demands"

    // The rules of a stage, by event
    /// With `{label}`.
    case passOpinion = "explanation.pass-opinion"
    /// With `{fields}`.
    case passDecision = "explanation.pass-decision"
    case passComments = "explanation.pass-comments"
    /// With `{days}`.
    case passPublicity = "explanation.pass-publicity"
    case passReport = "explanation.pass-report"
    case passPlain = "explanation.pass-plain"
    /// With `{label}`.
    case reportOpinion = "explanation.report-opinion"
    case reportPublicity = "explanation.report-publicity"
    case reportQuota = "explanation.report-quota"
    case reportPlain = "explanation.report-plain"
    case returnComment = "explanation.return-comment"
    case returnDirect = "explanation.return-direct"
    case returnStepwise = "explanation.return-stepwise"
    case returnChoose = "explanation.return-choose"
    case reject = "explanation.reject"
    case rejectFinal = "explanation.reject-final"
    case reopen = "explanation.reopen"
    case passBack = "explanation.pass-back"
    case reinstate = "explanation.reinstate"
    case submit = "explanation.submit"
    case submitBound = "explanation.submit-bound"
    case submitOnce = "explanation.submit-once"
    case recall = "explanation.recall"
    case delete = "explanation.delete"
    case separator = "explanation.separator"
}
