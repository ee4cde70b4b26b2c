import Domain
import Testing
import WorkflowEngine

/// Where a returned application enters the route again.
struct ResumeTests {
    private let definition = WorkflowDefinition(
        stages: TestSystem.lx.definition.stages, allowRecall: true, resumeAt: .returner)

    @Test(arguments: [(2, 2), (0, 0), (7, 0), (-1, 0)])
    func itEntersAtTheReturnerWhileThatIsInTheRoute(returner: Int, landing: Int) {
        #expect(decide(.submit, in: .returned, returner: returner).transition?.to == .reviewing(landing))
    }

    @Test func aFirstSubmissionEntersAtTheFirstStage() {
        #expect(decide(.submit, in: .draft, returner: nil).transition?.to == .reviewing(0))
    }

    @Test func aRecallWorksFromWhereItEntered() {
        #expect(decide(.recall, in: .reviewing(2), returner: 2).transition?.to == .returned)
        #expect(decide(.recall, in: .reviewing(1), returner: 2).refusals == [.alreadyReviewed])
    }

    private func decide(_ event: WorkflowEvent, in state: ApplicationState, returner: Int?) -> Decision {
        var situation = Situation(state: state, route: TestSystem.lx.route, window: .open)
        situation.submittedFrom = state == .draft ? nil : .returned
        situation.returningStage = returner
        return Workflow.decide(event, in: situation, by: .applicant, under: definition, at: .inside)
    }
}
