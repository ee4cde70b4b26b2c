extension Workflow {
    /// Whether the event exists here and is this actor's at all; empty when it is.
    static func standing(
        _ kind: EventKind, in situation: Situation, by actor: ActorRole, under definition: WorkflowDefinition
    ) -> [Refusal] {
        guard isTheirs(kind, situation, actor) else { return [kind.refusalOfOthers] }
        if !kind.isApplicants, situation.actorIsApplicant { return [.ownApplication] }
        if let refusal = refusalOfState(kind, situation, definition) { return [refusal] }
        return []
    }

    private static func isTheirs(_ kind: EventKind, _ situation: Situation, _ actor: ActorRole) -> Bool {
        switch actor {
        case .applicant: kind.isApplicants
        case .holder(let position):
            // With nobody holding it, the state is the better reason.
            kind.isHolders && (situation.state.stage == nil || situation.step?.position == position)
        case .siteAdministrator: kind == .reinstate
        case .clock: false
        }
    }

    private static func refusalOfState(
        _ kind: EventKind, _ situation: Situation, _ definition: WorkflowDefinition
    ) -> Refusal? {
        if kind == .recall { return refusalOfRecall(situation, definition) }
        let isPlaced = kind == .reinstate ? situation.rejectingStep != nil : kind.isApplicants || situation.step != nil
        let allowed = kind.isAllowed(in: situation.state) && isPlaced
        return allowed ? nil : .notAllowedInState(situation.state)
    }

    /// A recall that comes too late has a reason of its own. Source: R-APPLY-04.
    private static func refusalOfRecall(_ situation: Situation, _ definition: WorkflowDefinition) -> Refusal? {
        guard let stage = situation.state.stage else { return .notAllowedInState(situation.state) }
        guard definition.allowRecall else { return .recallNotOffered }
        let landing = definition.landing(from: situation.submittedFrom, situation)
        let untouched = situation.state == .reviewing(landing) && !situation.actedSinceSubmit
        return untouched && situation.route.indices.contains(stage) ? nil : .alreadyReviewed
    }
}

extension EventKind {
    /// Whether it is the applicant's.
    package var isApplicants: Bool {
        switch self {
        case .submit, .recall, .delete: true
        case .pass, .printPublicity, .recordObjection, .settleObjection, .report, .return, .reopen, .passBack, .reject,
            .reinstate:
            false
        }
    }

    /// Whether it is the holder's of the stage.
    package var isHolders: Bool { !isApplicants && self != .reinstate }

    /// Why nobody else may.
    fileprivate var refusalOfOthers: Refusal {
        if self == .reinstate { return .notTheSiteAdministrator }
        return isApplicants ? .notTheApplicant : .notTheHolder
    }

    /// Whether the general model has a row for this event out of this state.
    package func isAllowed(in state: ApplicationState) -> Bool {
        Transitions.all.contains { $0.event == self && $0.from == state.kind }
    }
}

extension WorkflowDefinition {
    /// The position at which a submission enters the route; 0 when the returner is no longer in it.
    func landing(from origin: Situation.Origin?, _ situation: Situation) -> Int {
        guard resumeAt == .returner, origin == .returned, let stage = situation.returningStage,
            situation.route.indices.contains(stage)
        else { return 0 }
        return stage
    }
}
