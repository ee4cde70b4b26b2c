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
        ) { row in try Self.read(row, of: application, from: 0) }
    }

    /// - Parameter column: where the day stands, followed by the instant and the account.
    static func read(_ row: any SQLRow, of application: ApplicationID, from column: Int) throws -> Reminder {
        guard let day = CivilDate(iso: row.text(column)) else {
            throw UnreadableRow(table: "reminders", column: "day", id: application.text)
        }
        return Reminder(
            application: application, day: day, at: row.instant(column + 1), account: row.id(column + 2))
    }
}
