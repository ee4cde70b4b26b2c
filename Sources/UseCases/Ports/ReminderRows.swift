package import Domain

/// Reminders, at most one a day for each application.
package protocol ReminderRows {
    /// - Returns: `false` when there was one on that day already; nothing is written then.
    func insert(_ reminder: Reminder) throws -> Bool

    /// The newest one; `nil` when there was none.
    func last(_ application: ApplicationID) throws -> Reminder?
}
