package import Domain

/// The general model: what every event comes to in every situation. Source: §15.7.
package enum Workflow {
    /// The transition that `event` makes, or every reason against it.
    ///
    /// An event that does not exist in this state or is not this actor's is refused for that reason alone, so that
    /// nobody learns about an application through its other reasons.
    package static func decide(
        _ event: WorkflowEvent,
        in situation: Situation,
        by actor: ActorRole,
        under definition: WorkflowDefinition,
        at now: Instant
    ) -> Decision {
        let ground = standing(event.kind, in: situation, by: actor, under: definition)
        guard ground.isEmpty else { return .refusal(ground) }
        let question = Inquiry(event: event, situation: situation, definition: definition, now: now)
        let refusals = question.refusals
        guard refusals.isEmpty else { return .refusal(refusals) }
        return .transition(question.transition)
    }

    /// The events that are worth offering, e.g. as buttons, in the order of ``EventKind``.
    ///
    /// An event stays offered when only something is missing that the actor can still supply or put right.
    package static func availableEvents(
        in situation: Situation,
        by actor: ActorRole,
        under definition: WorkflowDefinition,
        at now: Instant
    ) -> [EventKind] {
        EventKind.allCases.filter { kind in
            decide(kind.blank, in: situation, by: actor, under: definition, at: now).refusals.allSatisfy(\.isCurable)
        }
    }

    /// Everything that stands against starting a new application; empty when one may be started (A-05, R-APPLY-20).
    package static func refusalsOfStarting(
        window: SubmissionWindow,
        otherInBatch: ApplicationID?,
        rejectedInBatch: Bool,
        under definition: WorkflowDefinition,
        at now: Instant
    ) -> [Refusal] {
        window.refusals(at: now) + definition.batchRefusals(other: otherInBatch, rejected: rejectedInBatch)
    }
}

extension EventKind {
    /// The event with nothing typed in.
    fileprivate var blank: WorkflowEvent {
        switch self {
        case .submit: .submit
        case .recall: .recall
        case .delete: .delete
        case .pass: .pass()
        case .printPublicity: .printPublicity
        case .recordObjection: .recordObjection
        case .settleObjection: .settleObjection
        case .report: .report()
        case .return: .return()
        case .reopen: .reopen
        case .passBack: .passBack
        case .reject: .reject(reason: "")
        case .reinstate: .reinstate(reason: "")
        }
    }
}
