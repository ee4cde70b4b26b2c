import Domain
import WorkflowEngine

/// One application wandering through a system; keeps the facts as a store would.
struct Walk {
    let system: TestSystem
    var situation: Situation
    private var places: Set<Int> = []

    init(_ system: TestSystem) {
        self.system = system
        situation = Situation(state: .draft, route: system.route, window: .open)
    }

    /// Every position whose place of the quota the application holds.
    var takenPlaces: Set<Int> { places }

    func decide(_ event: WorkflowEvent, by actor: ActorRole) -> Decision {
        Workflow.decide(event, in: situation, by: actor, under: system.definition, at: .inside)
    }

    mutating func apply(_ transition: Transition) {
        let stage = transition.from.stage
        switch transition.event {
        case .submit:
            situation.submittedFrom = transition.from == .returned ? .returned : .draft
            situation.actedSinceSubmit = false
        case .recall, .delete, .printPublicity, .recordObjection, .settleObjection: break
        default: situation.actedSinceSubmit = true
        }
        if transition.to == .rejected { situation.rejectingStage = stage }
        if transition.to == .returned, transition.event != .recall { situation.returningStage = stage }
        for effect in transition.effects {
            if case .takeQuota(let stage) = effect { places.insert(stage) }
            if case .freeQuota(let stage) = effect { places.remove(stage) }
        }
        situation.state = transition.to
    }

    /// New facts of the kind that change between two events.
    mutating func shuffleFacts(_ numbers: inout SeededNumbers) {
        situation.commentsOfThisStageThisRound = Int.random(in: 0...2, using: &numbers)
        situation.unansweredComments = numbers.chance(4) ? 1 : 0
        situation.confirmed = Set(Confirmation.allCases.filter { _ in Bool.random(using: &numbers) })
        situation.checkPassed = !numbers.chance(4)
        situation.bindingApproved = !numbers.chance(4)
        situation.otherInBatch = numbers.chance(8) ? "a-2" : nil
        situation.publicityEndsAt = numbers.chance(3) ? nil : numbers.pick([.opens, .closes])
        situation.openObjections = numbers.chance(4) ? 1 : 0
        situation.quota = QuotaFacts(
            limit: 3, used: Int.random(in: 0...3, using: &numbers), declared: numbers.chance(3) ? nil : 3)
        situation.actorIsApplicant = numbers.chance(10)
    }

    /// The facts under which everything that a person can put right is put right.
    var atBest: Walk {
        var walk = self
        walk.situation.commentsOfThisStageThisRound = 0
        walk.situation.unansweredComments = 0
        walk.situation.confirmed = Set(Confirmation.allCases)
        walk.situation.checkPassed = true
        walk.situation.bindingApproved = true
        walk.situation.otherInBatch = nil
        walk.situation.publicityEndsAt = .opens
        walk.situation.openObjections = 0
        walk.situation.quota = QuotaFacts(limit: 3, used: 0, declared: 3)
        walk.situation.actorIsApplicant = false
        return walk
    }
}

extension WorkflowEvent {
    static func random(_ numbers: inout SeededNumbers, stages: Int) -> WorkflowEvent {
        let opinion = numbers.chance(3) ? " " : "同意"
        switch numbers.pick(EventKind.allCases) ?? .submit {
        case .submit: return .submit
        case .recall: return .recall
        case .delete: return .delete
        case .pass: return .pass(opinion: opinion, decision: numbers.chance(3) ? [:] : ["tier": .text("1")])
        case .printPublicity: return .printPublicity
        case .recordObjection: return .recordObjection
        case .settleObjection: return .settleObjection
        case .report: return .report(opinion: opinion)
        case .return:
            let targets: [ReturnTarget?] = [nil, .applicant] + (-1...stages).map { .stage($0) }
            return .return(target: numbers.pick(targets) ?? nil)
        case .reopen: return .reopen
        case .passBack: return .passBack
        case .reject: return .reject(reason: opinion)
        case .reinstate: return .reinstate(reason: opinion)
        }
    }

    /// One well-filled event of each kind.
    static let wellFilled: [WorkflowEvent] = [
        .submit, .recall, .delete, .pass(opinion: "同意", decision: ["tier": .text("1"), "amount": .integer(1)]),
        .printPublicity, .recordObjection, .settleObjection, .report(opinion: "同意"), .return(target: .applicant),
        .return(), .reopen, .passBack, .reject(reason: "不符合条件"), .reinstate(reason: "误操作"),
    ]
}

extension ActorRole {
    static func random(_ numbers: inout SeededNumbers, in situation: Situation) -> ActorRole {
        if !numbers.chance(4) {
            return situation.state.stage.map { .holder(of: $0) } ?? .applicant
        }
        return numbers.pick(
            [.applicant, .siteAdministrator, .clock] + (-1...situation.route.count).map { .holder(of: $0) }) ?? .clock
    }
}
