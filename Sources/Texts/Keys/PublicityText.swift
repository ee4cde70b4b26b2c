/// Public announcements, their paper and what is raised against them; `SitePacks/_common/texts/publicity.yaml`.
package enum PublicityText: String, TextKey {
    case title = "publicity.title"
    /// With `{document}`, `{name}` and `{number}`.
    case lead = "publicity.lead"
    case open = "publicity.open"
    case period = "publicity.period"
    /// With `{days}`, `{from}` and `{to}`.
    case periodDays = "publicity.period-days"
    /// With `{from}`.
    case periodOpen = "publicity.period-open"
    /// With `{day}`, `{month}` and `{year}`.
    case day = "publicity.day"
    case calendar = "publicity.calendar"
    /// With `{years}`.
    case calendarKnown = "publicity.calendar-known"
    /// With `{years}`.
    case calendarUnknown = "publicity.calendar-unknown"
    case printed = "publicity.printed"
    /// With `{at}` and `{name}`.
    case printedAt = "publicity.printed-at"
    case download = "publicity.download"
    case back = "publicity.back"
    /// With `{period}` and `{report}`.
    case running = "publicity.running"
    /// With `{period}` and `{report}`.
    case runningOpen = "publicity.running-open"
    /// With `{period}` and `{report}`.
    case over = "publicity.over"
    /// With `{count}` and `{report}`.
    case objectionsOpen = "publicity.objections-open"
    /// With `{count}`.
    case objectionsUpheld = "publicity.objections-upheld"
    case objections = "publicity.objections"
    case objectionsEmpty = "publicity.objections-empty"
    case objectionsText = "publicity.objections-text"
    case record = "publicity.record"
    case settle = "publicity.settle"
    case settleTitle = "publicity.settle-title"
    case receivedOn = "publicity.received-on"
    case dateShape = "publicity.date-shape"
    case channel = "publicity.channel"
    case channelVisit = "publicity.channel.visit"
    case channelLetter = "publicity.channel.letter"
    case channelPhone = "publicity.channel.phone"
    case channelMail = "publicity.channel.mail"
    case channelOther = "publicity.channel.other"
    case objector = "publicity.objector"
    case objectorHint = "publicity.objector-hint"
    case anonymous = "publicity.anonymous"
    case content = "publicity.content"
    case outcome = "publicity.outcome"
    case outcomeUpheld = "publicity.outcome.upheld"
    case outcomeDismissed = "publicity.outcome.dismissed"
    case measures = "publicity.measures"
    case recorded = "publicity.recorded"
    /// With `{outcome}`.
    case historyTitle = "publicity.history-title"
    /// With `{channel}`, `{content}`, `{objector}` and `{received}`.
    case historyText = "publicity.history-text"
    case dateMissing = "publicity.date-missing"
    /// With `{from}` and `{to}`.
    case dateOutside = "publicity.date-outside"
    case channelMissing = "publicity.channel-missing"
    case contentMissing = "publicity.content-missing"
    case outcomeMissing = "publicity.outcome-missing"
    case measuresMissing = "publicity.measures-missing"
    /// With `{limit}`.
    case tooLong = "publicity.too-long"
    case alreadySettled = "publicity.already-settled"
    /// With `{programme}`.
    case paperTitle = "publicity.paper-title"
    /// With `{number}`.
    case paperNumber = "publicity.paper-number"
    case paperLead = "publicity.paper-lead"
    case paperApplicant = "publicity.paper-applicant"
    case paperUnit = "publicity.paper-unit"
    case paperContact = "publicity.paper-contact"
    case paperNoContact = "publicity.paper-no-contact"
    case paperObjections = "publicity.paper-objections"
    /// With `{codes}`.
    case paperGaps = "publicity.paper-gaps"
    case paperSeal = "publicity.paper-seal"
    case paperVerify = "publicity.paper-verify"
    /// With `{number}`.
    case paperFile = "publicity.paper-file"
    case unavailableTitle = "publicity.unavailable-title"
    case unavailable = "publicity.unavailable"
    case notAnnounced = "publicity.not-announced"
    /// With `{count}`.
    case earlier = "publicity.earlier"
}
