/// What a message is about; the raw values are stored.
package enum MessageKind: String, Hashable, Sendable, CaseIterable {
    /// An application came to somebody, or was decided: ``TransitionMessage``.
    case transition = "application-transition"
    /// A unit waits for an application: ``ReminderMessage``.
    case reminder = "application-reminder"
}
