import SQLText
import UseCases

/// I3 and I12 of what reviewers write: a comment was sent by an event of its stage, a reply came after its comment, and
/// private notes open.
struct RemarkCheck {
    let connection: any SQLConnection
    let sealing: PersonalSealing

    func findings() throws -> [CheckFinding] {
        try ofNothing() + tooEarly() + locked()
    }

    private func ofNothing() throws -> [CheckFinding] {
        try connection.rows(
            """
            SELECT c.id, c.application_id FROM comments c
            WHERE c.state <> 'draft'
                AND NOT EXISTS (SELECT 1 FROM events e
                                WHERE e.application_id = c.application_id AND e.position = c.position
                                    AND e.pass = c.pass AND e.at = c.at)
            ORDER BY c.id
            """
        ) { row in
            CheckFinding(
                .commentOfNothing, "application \(row.text(1))", "no event of its stage sent comment \(row.text(0))")
        }
    }

    private func tooEarly() throws -> [CheckFinding] {
        try connection.rows("SELECT id, application_id FROM comments WHERE replied_at < at ORDER BY id") { row in
            CheckFinding(
                .replyTooEarly, "application \(row.text(1))", "comment \(row.text(0)) was answered before it was sent")
        }
    }

    private func locked() throws -> [CheckFinding] {
        let rows = try connection.rows(
            "SELECT application_id, account_id, content_sealed FROM private_notes ORDER BY application_id, account_id"
        ) { row in
            let isOpen = (try? sealing.open(row.text(2), PrivateNoteQueries.context)) != nil
            return (application: row.text(0), account: row.text(1), isOpen: isOpen)
        }
        return rows.filter { !$0.isOpen }.map { row in
            CheckFinding(
                .sealDoesNotOpen, "application \(row.application)", "no key opens the note of account \(row.account)")
        }
    }
}
