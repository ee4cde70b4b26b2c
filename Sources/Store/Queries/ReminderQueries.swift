import Domain
import SQLText
import UseCases

/// The SQL of reminders.
struct ReminderQueries: ReminderRows {
    let connection: any SQLConnection

    func insert(_ reminder: Reminder) throws -> Bool {
        try connection.run(
            """
            INSERT INTO reminders (application_id, day, sent_at, account_id)
            VALUES (\(reminder.application), \(reminder.day), \(reminder.at), \(reminder.account))
            ON CONFLICT (application_id, day) DO NOTHING
            """) == 1
    }

    func last(_ application: ApplicationID) throws -> Reminder? {
        try connection.first(
            """
            SELECT day, sent_at, account_id FROM reminders WHERE application_id = \(application)
            ORDER BY day DESC LIMIT 1
            """
        ) { row in
            guard let day = CivilDate(iso: row.text(0)) else {
                throw UnreadableRow(table: "reminders", column: "day", id: application.text)
            }
            return Reminder(application: application, day: day, at: row.instant(1), account: row.id(2))
        }
    }
}
