import Domain
import Testing
import WorkflowEngine

/// 12,000 random steps in each of eight seeds, over the five systems and over invented ones.
struct RandomWalkTests {
    @Test(arguments: 1...8)
    func noSequenceOfEventsLeavesTheModel(seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        var walk = Walk(.lx)
        var stepsLeft = 0
        for _ in 0..<12_000 {
            if stepsLeft == 0 {
                walk = Walk(numbers.chance(2) ? .random(&numbers) : numbers.pick(TestSystem.five) ?? .lx)
                stepsLeft = 80
            }
            stepsLeft -= 1
            step(&walk, &numbers)
            if walk.situation.state.isTerminal {
                expectNothingAccepted(walk)
                if walk.situation.state != .rejected || !lift(&walk, &numbers) { stepsLeft = 0 }
            } else {
                expectSomebodyCanGoOn(walk)
            }
        }
    }

    private func step(_ walk: inout Walk, _ numbers: inout SeededNumbers) {
        walk.shuffleFacts(&numbers)
        let event = WorkflowEvent.random(&numbers, stages: walk.situation.route.count)
        let actor = ActorRole.random(&numbers, in: walk.situation)
        let everSubmitted = !walk.situation.neverSubmitted
        switch walk.decide(event, by: actor) {
        case .refusal(let refusals):
            #expect(!refusals.isEmpty)
            #expect(Set(refusals).count == refusals.count)
        case .transition(let transition):
            #expect(Transitions.all.contains { $0.fits(transition, route: walk.situation.route.count) })
            #expect(transition.event == event.kind && transition.from == walk.situation.state)
            #expect(transition.event != .delete || !everSubmitted)
            #expect(actor != .clock && (actor == .applicant) == event.kind.isApplicants)
            walk.apply(transition)
            expectPlacesAreThoseBelow(walk)
        }
    }

    /// Every other rejection is a mistake that the site's administrator lifts.
    private func lift(_ walk: inout Walk, _ numbers: inout SeededNumbers) -> Bool {
        guard numbers.chance(2) else { return false }
        walk.situation.actorIsApplicant = false
        let hasPlace = walk.situation.stepsOfPlaces.isEmpty || numbers.chance(2)
        walk.situation.quota = QuotaFacts(limit: 3, used: hasPlace ? 2 : 3, declared: 3)
        guard hasPlace else {
            let refusals = walk.decide(.reinstate(reason: "误操作"), by: .siteAdministrator).refusals
            #expect(refusals == [.quotaExceeded(limit: 3, used: 3, asked: 1)])
            return false
        }
        guard let lifted = walk.decide(.reinstate(reason: "误操作"), by: .siteAdministrator).transition else {
            Issue.record("a rejection cannot be lifted")
            return false
        }
        #expect(Transitions.all.contains { $0.fits(lifted, route: walk.situation.route.count) })
        #expect(lifted.to.stage == walk.situation.rejectingStage)
        walk.apply(lifted)
        expectPlacesAreThoseBelow(walk)
        return true
    }

    /// An application holds a place exactly where it has gone above a counting step.
    private func expectPlacesAreThoseBelow(_ walk: Walk) {
        guard walk.system.definition.resumeAt == .first else { return }
        let counting = walk.situation.route.filter(\.takesQuota).map(\.position)
        let state = walk.situation.state
        let held = counting.filter { state == .approved || $0 < state.stage ?? 0 }
        #expect(walk.takenPlaces == Set(held), "\(state)")
    }

    private func expectNothingAccepted(_ walk: Walk) {
        for event in WorkflowEvent.wellFilled {
            for actor in everybody(walk) {
                #expect(!walk.atBest.decide(event, by: actor).refusals.isEmpty)
            }
        }
    }

    private func expectSomebodyCanGoOn(_ walk: Walk) {
        let best = walk.atBest
        let possible = everybody(walk).contains { actor in
            WorkflowEvent.wellFilled.contains { best.decide($0, by: actor).transition != nil }
        }
        #expect(possible, "dead end in \(walk.situation.state)")
    }

    private func everybody(_ walk: Walk) -> [ActorRole] {
        [.applicant, .clock] + walk.situation.route.map { .holder(of: $0.position) }
    }
}
