import Domain
import SQLText
import UseCases

/// The SQL of who has which application open for review.
struct ReviewVisitQueries: ReviewVisitRows {
    let connection: any SQLConnection

    func note(_ visit: ReviewVisit) throws {
        try connection.run(
            """
            INSERT INTO review_visits (application_id, account_id, actor_name, is_writing, opened_at, seen_at)
            VALUES (\(visit.application), \(visit.account), \(visit.actorName), \(visit.isWriting), \(visit.openedAt),
                \(visit.seenAt))
            ON CONFLICT (application_id, account_id) DO UPDATE
            SET actor_name = excluded.actor_name, is_writing = excluded.is_writing, seen_at = excluded.seen_at,
                opened_at = CASE
                    WHEN review_visits.seen_at < \(visit.seenAt.adding(seconds: -ReviewVisit.lifetime))
                        OR review_visits.opened_at > excluded.seen_at
                    THEN excluded.opened_at ELSE review_visits.opened_at END
            """)
    }

    func list(of application: ApplicationID, since time: Instant) throws -> [ReviewVisit] {
        try connection.rows(
            """
            SELECT account_id, actor_name, is_writing, opened_at, seen_at FROM review_visits
            WHERE application_id = \(application) AND seen_at >= \(time)
            ORDER BY opened_at, account_id
            """
        ) { row in
            ReviewVisit(
                application: application, account: row.id(0), actorName: row.text(1), isWriting: row.bool(2),
                openedAt: row.instant(3), seenAt: row.instant(4))
        }
    }

    func remove(of account: AccountID, from application: ApplicationID, seenUntil time: Instant) throws {
        try connection.run(
            """
            DELETE FROM review_visits
            WHERE application_id = \(application) AND account_id = \(account) AND seen_at <= \(time)
            """)
    }

    func remove(before time: Instant) throws -> Int {
        try connection.run("DELETE FROM review_visits WHERE seen_at < \(time)")
    }
}
