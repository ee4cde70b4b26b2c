import Domain
import SQLText
import UseCases

/// I13: who is signed in may be, on this side of this site, and a one-time link was used in its time.
struct EntranceCheck {
    let connection: any SQLConnection

    func findings(at now: Instant) throws -> [CheckFinding] {
        try inactive(now) + misplaced() + links()
    }

    private func inactive(_ now: Instant) throws -> [CheckFinding] {
        try connection.rows(
            """
            SELECT s.account_id, count(*) FROM sessions s JOIN accounts a ON a.id = s.account_id
            WHERE a.is_active = 0 AND s.expires_at > \(now)
            GROUP BY s.account_id
            """
        ) { row in
            CheckFinding(
                .sessionOfInactive, "account \(row.text(0))", "is not active, and has \(row.int(1)) sessions")
        }
    }

    private func misplaced() throws -> [CheckFinding] {
        try connection.rows(
            """
            SELECT s.account_id, count(*) FROM sessions s JOIN accounts a ON a.id = s.account_id
            WHERE s.listener <> a.listener OR s.site <> (SELECT t.value FROM settings t WHERE t.name = 'site')
            GROUP BY s.account_id
            """
        ) { row in
            CheckFinding(
                .sessionMisplaced, "account \(row.text(0))",
                "has \(row.int(1)) sessions of another site or on a side where it may not sign in")
        }
    }

    private func links() throws -> [CheckFinding] {
        try connection.rows(
            "SELECT account_id FROM one_time_links WHERE used_at IS NOT NULL AND used_at >= expires_at"
        ) { CheckFinding(.linkMisused, "account \($0.text(0))", "a one-time link was used after it had run out") }
    }
}
