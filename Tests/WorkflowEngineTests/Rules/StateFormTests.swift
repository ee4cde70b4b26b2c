import Testing
import WorkflowEngine

struct StateFormTests {
    @Test(arguments: StateKind.allCases)
    func everyStateIsReadBackFromItsStoredForm(kind: StateKind) throws {
        let state = try #require(ApplicationState(name: kind.rawValue, stage: kind.hasStage ? 3 : nil))
        #expect(state.kind == kind)
        #expect(ApplicationState(name: state.name, stage: state.stage) == state)
        #expect(state.stage == (kind.hasStage ? 3 : nil))
        #expect(ApplicationState(name: kind.rawValue, stage: kind.hasStage ? nil : 0) == nil)
        #expect(ApplicationState(name: kind.rawValue, stage: -1) == nil)
    }

    @Test func unknownNamesAreNoState() {
        #expect(ApplicationState(name: "lost", stage: nil) == nil)
        #expect(ApplicationState(name: "", stage: 0) == nil)
    }

    @Test func exactlyThreeStatesAreFinalAndTwoAreWithTheApplicant() {
        let states = StateKind.allCases.compactMap {
            ApplicationState(name: $0.rawValue, stage: $0.hasStage ? 0 : nil)
        }
        #expect(states.filter(\.isTerminal) == [.approved, .rejected, .deleted])
        #expect(states.filter(\.isWithApplicant) == [.draft, .returned])
    }
}
