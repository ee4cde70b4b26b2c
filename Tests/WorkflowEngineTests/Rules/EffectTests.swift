import Domain
import Testing
import WorkflowEngine

struct EffectTests {
    @Test func handingInFreezesAnswersAndRouteAndTellsTheFirstStage() {
        #expect(effects(.lx, .draft, .submit, .applicant) == [.freezeSnapshot, .freezeRoute, .notify(.stage(0))])
    }

    @Test func aRecallTellsTheUnitThatItIsGone() {
        #expect(effects(.lx, .reviewing(0), .recall, .applicant) == [.notify(.stage(0))])
    }

    @Test func aPassWithAnnouncementStartsItsDays() {
        #expect(
            effects(.zc, .reviewing(0), .pass(), .holder(of: 0))
                == [.resolveComments, .startPublicity(workingDays: 5), .printPublicity])
    }

    @Test func aFinalPassRecordsTheDecisionAndTellsTheApplicant() {
        let event = WorkflowEvent.pass(decision: ["tier": .text("1"), "amount": .integer(10)])
        #expect(
            effects(.lx, .reviewing(2), event, .holder(of: 2))
                == [.resolveComments, .recordDecision, .notify(.applicant)])
    }

    @Test func reportingAtTheFirstLevelTakesAPlace() {
        let effects = effects(.sc, .toReport(2), .report(opinion: "同意"), .holder(of: 2)) {
            $0.quota = QuotaFacts(limit: 1, used: 0, declared: 1)
        }
        #expect(effects == [.takeQuota(stage: 2), .notify(.stage(3))])
    }

    @Test func aReturnFromAboveGivesThePlaceBack() {
        let effects = effects(.sc, .reviewing(3), .return(), .holder(of: 3)) { $0.commentsOfThisStageThisRound = 1 }
        #expect(effects == [.publishComments, .freeQuota(stage: 2), .notify(.stage(2))])
    }

    @Test func aReturnBelowTheQuotaGivesNothingBack() {
        let effects = effects(.sc, .reviewing(2), .return(), .holder(of: 2)) { $0.commentsOfThisStageThisRound = 1 }
        #expect(effects == [.publishComments, .notify(.stage(1))])
    }

    @Test func aRejectionFromAboveBarsAndGivesThePlaceBack() {
        let effects = effects(.sc, .reviewing(3), .reject(reason: "未入选"), .holder(of: 3)) {
            $0.confirmed = [.rejection]
        }
        #expect(effects == [.publishComments, .freeQuota(stage: 2), .blockInBatch, .notify(.applicant)])
    }

    @Test func aRejectionWithoutFinalityBarsNobody() {
        let effects = effects(.ah, .reviewing(2), .reject(reason: "未入选"), .holder(of: 2)) {
            $0.confirmed = [.rejection]
        }
        #expect(effects == [.publishComments, .notify(.applicant)])
    }

    private func effects(
        _ system: TestSystem, _ state: ApplicationState, _ event: WorkflowEvent, _ actor: ActorRole,
        facts: (inout Situation) -> Void = { _ in }
    ) -> [Effect]? {
        var situation = Situation(state: state, route: system.route, window: .open)
        if state != .draft { situation.submittedFrom = .draft }
        facts(&situation)
        return Workflow.decide(event, in: situation, by: actor, under: system.definition, at: .inside).transition?
            .effects
    }
}
