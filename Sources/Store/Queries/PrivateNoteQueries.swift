import Domain
import SQLText
import UseCases

/// The SQL of reviewers' private notes; what they say is sealed.
struct PrivateNoteQueries: PrivateNoteRows {
    /// What the seals are made for.
    static let context = "private_notes"

    let connection: any SQLConnection
    let sealing: PersonalSealing

    func find(_ application: ApplicationID, of account: AccountID) throws -> PrivateNote? {
        try connection.first(
            """
            SELECT content_sealed, version FROM private_notes
            WHERE application_id = \(application) AND account_id = \(account)
            """
        ) { row in PrivateNote(text: try sealing.open(row.text(0), Self.context), version: row.int(1)) }
    }

    func save(
        _ text: String, on application: ApplicationID, of account: AccountID, ifVersion version: Int64, at now: Instant
    ) throws -> Bool {
        guard !text.isEmpty else { return try remove(application, account, ifVersion: version) }
        let sealed = try sealing.seal(text, Self.context)
        guard version > 0 else {
            return try connection.run(
                """
                INSERT INTO private_notes (application_id, account_id, content_sealed, version, at)
                VALUES (\(application), \(account), \(sealed), 1, \(now))
                ON CONFLICT (application_id, account_id) DO NOTHING
                """) == 1
        }
        return try connection.run(
            """
            UPDATE private_notes SET content_sealed = \(sealed), version = version + 1, at = \(now)
            WHERE application_id = \(application) AND account_id = \(account) AND version = \(version)
            """) == 1
    }

    /// Without a note there is nothing to remove, which is as good.
    private func remove(
        _ application: ApplicationID, _ account: AccountID, ifVersion version: Int64
    ) throws -> Bool {
        let count = try connection.run(
            """
            DELETE FROM private_notes
            WHERE application_id = \(application) AND account_id = \(account) AND version = \(version)
            """)
        return try count == 1 || find(application, of: account) == nil
    }
}
