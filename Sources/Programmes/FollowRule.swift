package import Domain
package import WorkflowEngine

/// To what a follow-up (后续上报) is tied: one application of another programme, in one of some states.
package struct FollowRule: Hashable, Sendable {
    package let programme: ProgrammeID
    package let states: Set<StateKind>

    package init(programme: ProgrammeID, states: Set<StateKind>) {
        (self.programme, self.states) = (programme, states)
    }
}
