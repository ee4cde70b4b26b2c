package import Pages
package import Programmes
import Texts
package import WorkflowEngine

/// Names and colours of states, in the words of a programme.
package struct StateLabels: Sendable {
    private let programme: Programme

    package init(_ programme: Programme) {
        self.programme = programme
    }

    /// E.g. 待单位审核, 退回中.
    ///
    /// - Parameter route: the stages of the application's frozen route, in order.
    package func label(_ state: ApplicationState, stages route: [StageDefinition]? = nil) -> String {
        let texts = programme.texts
        let stages = route ?? programme.workflow.stages
        let title = state.stage.flatMap { stages.indices.contains($0) ? stages[$0].title : nil } ?? ""
        return texts.text(named: "state.\(state.name)", ["stage": title])
    }

    package func badge(_ state: ApplicationState, stages route: [StageDefinition]? = nil) -> Badge {
        Badge(label(state, stages: route), tone: Self.tone(state))
    }

    private static func tone(_ state: ApplicationState) -> Tone {
        switch state {
        case .draft, .deleted: .neutral
        case .reviewing, .publicity, .toReport: .info
        case .returned, .returnedToStage: .warning
        case .approved: .success
        case .rejected: .error
        }
    }
}
