import WorkflowEngine

extension Transitions.Row {
    /// Whether a transition is of this row, its positions included.
    func fits(_ transition: Transition, route count: Int) -> Bool {
        guard event == transition.event, from == transition.from.kind, to == transition.to.kind else { return false }
        return switch (move, transition.from.stage, transition.to.stage) {
        case (.enters, nil, let new?): (0..<count).contains(new)
        case (.stays, let old?, let new?): old == new
        case (.up, let old?, let new?): new == old + 1 && new < count
        case (.down, let old?, let new?): (0..<old).contains(new)
        case (.leaves, _, nil): true
        default: false
        }
    }
}
