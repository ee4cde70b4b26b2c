import Domain
import WorkflowEngine

/// I9, reminders (催办): each stands on the day on which it was sent, of which there is one row only, and was sent while
/// the applicant had the application.
enum ReminderInvariant {
    static func findings(_ checked: CheckedApplication, zone: CivilZone) -> [CheckFinding] {
        checked.record.reminders.compactMap { reminder in
            if zone.date(of: reminder.at) != reminder.day {
                return finding(checked, reminder, "it was sent on \(zone.date(of: reminder.at))")
            }
            guard let state = state(checked.events, at: reminder.at), state.isWithApplicant else {
                return finding(checked, reminder, "the applicant did not have the application")
            }
            return nil
        }
    }

    /// Where the application stood; an event of the very instant may have come before or after.
    private static func state(_ events: [ApplicationEvent], at instant: Instant) -> ApplicationState? {
        let before = events.last { $0.at < instant }?.to
        return [before, events.last { $0.at == instant }?.to].compactMap(\.self).first(where: \.isWithApplicant)
            ?? before
    }

    private static func finding(
        _ checked: CheckedApplication, _ reminder: Reminder, _ sentence: String
    ) -> CheckFinding {
        checked.finding(.reminderMisplaced, "the reminder of \(reminder.day): \(sentence)")
    }
}
