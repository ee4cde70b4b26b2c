/// The page that confirms a printed paper to everybody; `SitePacks/_common/texts/publicity.yaml`.
package enum VerifyText: String, TextKey {
    case title = "verify.title"
    case lead = "verify.lead"
    case name = "verify.name"
    case unit = "verify.unit"
    case period = "verify.period"
    case standingRunning = "verify.standing.running"
    case standingOver = "verify.standing.over"
    case standingRevoked = "verify.standing.revoked"
    case unknown = "verify.unknown"
}
