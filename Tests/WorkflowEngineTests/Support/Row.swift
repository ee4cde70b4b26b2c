import Domain
import Testing
import WorkflowEngine

/// One line of a table test: an event in a situation, and what it comes to.
struct Row: Sendable, CustomTestStringConvertible {
    let says: String
    let from: ApplicationState
    let event: WorkflowEvent
    let actor: ActorRole
    let outcome: Outcome
    let facts: @Sendable (inout Situation) -> Void

    enum Outcome: Sendable {
        case to(ApplicationState)
        case refused([Refusal])
    }

    init(
        _ says: String, _ from: ApplicationState, _ event: WorkflowEvent, _ actor: ActorRole, _ outcome: Outcome,
        facts: @escaping @Sendable (inout Situation) -> Void = { _ in }
    ) {
        self.says = says
        self.from = from
        self.event = event
        self.actor = actor
        self.outcome = outcome
        self.facts = facts
    }

    var testDescription: String { says }

    func decision(in system: TestSystem) -> Decision {
        var situation = Situation(state: from, route: system.route, window: .open)
        if from != .draft { situation.submittedFrom = .draft }
        facts(&situation)
        return Workflow.decide(event, in: situation, by: actor, under: system.definition, at: .inside)
    }

    func check(in system: TestSystem, sourceLocation: SourceLocation = #_sourceLocation) {
        let decision = decision(in: system)
        switch outcome {
        case .to(let state):
            #expect(decision.transition?.to == state, "\(decision)", sourceLocation: sourceLocation)
            #expect(decision.transition?.from == from, sourceLocation: sourceLocation)
        case .refused(let refusals):
            #expect(decision.refusals == refusals, "\(decision)", sourceLocation: sourceLocation)
        }
    }
}

extension SubmissionWindow {
    static let open = SubmissionWindow(opensAt: .opens, closesAt: .closes, correctionClosesAt: .corrected)
}

extension Instant {
    static let opens = Instant(milliseconds: 1_000_000)
    static let inside = Instant(milliseconds: 1_500_000)
    static let closes = Instant(milliseconds: 2_000_000)
    static let corrected = Instant(milliseconds: 3_000_000)
}
