/// What an event comes to.
package enum Decision: Hashable, Sendable {
    case transition(Transition)
    /// All reasons at once, at least one, in a fixed order.
    case refusal([Refusal])

    package var transition: Transition? {
        if case .transition(let transition) = self { transition } else { nil }
    }

    /// Empty when the event is accepted.
    package var refusals: [Refusal] {
        if case .refusal(let refusals) = self { refusals } else { [] }
    }
}
