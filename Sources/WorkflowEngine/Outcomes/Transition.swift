/// An accepted event: the step from one state to another and what has to happen with it.
package struct Transition: Hashable, Sendable {
    package let event: EventKind
    package let from: ApplicationState
    /// Equal to `from` where an event is only recorded.
    package let to: ApplicationState
    /// In the order in which they are to be carried out.
    package let effects: [Effect]

    package init(event: EventKind, from: ApplicationState, to: ApplicationState, effects: [Effect]) {
        self.event = event
        self.from = from
        self.to = to
        self.effects = effects
    }
}
