/// Deputies of a unit's administrators (代理); `SitePacks/_common/texts/deputy.yaml`.
package enum DeputyText: String, TextKey {
    case title = "deputy.title"
    case lead = "deputy.lead"
    case name = "deputy.name"
    case unit = "deputy.unit"
    case colleague = "deputy.colleague"
    case login = "deputy.login"
    case loginHint = "deputy.login-hint"
    case from = "deputy.from"
    case to = "deputy.to"
    case dayFormat = "deputy.day-format"
    case submit = "deputy.submit"
    case list = "deputy.list"
    case empty = "deputy.empty"
    case deputy = "deputy.deputy"
    case principal = "deputy.principal"
    case period = "deputy.period"
    /// With `{from}` and `{to}`.
    case fromTo = "deputy.from-to"
    case state = "deputy.state"
    case coming = "deputy.coming"
    case running = "deputy.running"
    case over = "deputy.over"
    case ended = "deputy.ended"
    case end = "deputy.end"
    /// With `{name}`.
    case endOf = "deputy.end-of"
    case endQuestion = "deputy.end-question"
    /// With `{name}` and `{principal}`: how a history names who acted.
    case acted = "deputy.acted"

    // What is refused
    case loginMissing = "deputy.login-missing"
    case accountUnknown = "deputy.account-unknown"
    case oneself = "deputy.oneself"
    case actsAlready = "deputy.acts-already"
    case dayWrong = "deputy.day-wrong"
    case periodWrong = "deputy.period-wrong"
    /// With `{days}`.
    case tooLong = "deputy.too-long"
    case overlaps = "deputy.overlaps"
}
