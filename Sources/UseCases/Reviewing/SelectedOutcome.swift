package import Domain

/// What came of one ticked row: it was done as a whole, or nothing was.
package struct SelectedOutcome: Sendable {
    package let id: ApplicationID
    package let number: String
    package let name: String
    /// Why it was passed over; empty when it was done.
    package let refusals: [TransitionRefusal]

    package init(id: ApplicationID, number: String, name: String, refusals: [TransitionRefusal]) {
        (self.id, self.number, self.name, self.refusals) = (id, number, name, refusals)
    }

    package var isDone: Bool { refusals.isEmpty }
}

/// Why nothing of a selection was done.
package enum SelectionRefusal: Hashable, Sendable {
    case nothingSelected
    case tooMany(limit: Int)
    /// What every row would be refused for, or what forbids the whole.
    case transition(TransitionRefusal)
}
