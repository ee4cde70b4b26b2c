import Texts
package import WorkflowEngine

extension Programme {
    /// What an act is called: as its stage says, or as the programme does everywhere.
    ///
    /// - Parameter stage: where it is done; `nil` for the applicant's acts.
    package func verb(_ event: EventKind, at stage: StageDefinition?) -> String {
        stage?.verbs[event] ?? texts.text(named: "verb.\(event.rawValue)")
    }
}
