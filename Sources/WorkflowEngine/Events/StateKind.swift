/// The nine states of the general model without positions; the raw values are stored and name the texts.
package enum StateKind: String, Hashable, Sendable, CaseIterable {
    case draft
    case reviewing
    case publicity
    case toReport = "to-report"
    case returnedToStage = "returned-to-stage"
    case returned
    case approved
    case rejected
    case deleted

    /// Whether a state of this kind has a position in the route.
    package var hasStage: Bool {
        switch self {
        case .reviewing, .publicity, .toReport, .returnedToStage: true
        case .draft, .returned, .approved, .rejected, .deleted: false
        }
    }
}
