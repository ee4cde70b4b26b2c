package import Domain
package import WorkflowEngine

/// Which rows of a list are wanted; what is empty asks for nothing.
package struct ListFilter: Hashable, Sendable {
    package var states: Set<StateKind>
    package var batch: BatchID?
    /// A part of the employer's name.
    package var employer: String

    package init(states: Set<StateKind> = [], batch: BatchID? = nil, employer: String = "") {
        (self.states, self.batch, self.employer) = (states, batch, employer)
    }

    package var isEmpty: Bool { states.isEmpty && batch == nil && employer.isEmpty }
}
