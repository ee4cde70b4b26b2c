import SQLText
import UseCases

/// I5, the quotas: as many places are taken as are counted, and never more than were preset.
struct QuotaCheck {
    let connection: any SQLConnection

    func findings() throws -> [CheckFinding] {
        try counts() + excess()
    }

    private func counts() throws -> [CheckFinding] {
        try connection.rows(
            """
            SELECT q.unit_id, q.batch_id, q.item, q.used, count(p.application_id)
            FROM quotas q
            LEFT JOIN quota_places p ON p.unit_id = q.unit_id AND p.batch_id = q.batch_id AND p.item = q.item
            GROUP BY q.unit_id, q.batch_id, q.item, q.used
            HAVING q.used <> count(p.application_id)
            """
        ) { row in
            CheckFinding(
                .quotaCountDiffers, "unit \(row.text(0))",
                "\(row.int(4)) places of '\(row.text(2))' in batch \(row.text(1)) are taken, \(row.int(3)) are counted")
        }
    }

    private func excess() throws -> [CheckFinding] {
        try connection.rows(
            """
            SELECT p.unit_id, p.batch_id, p.item, count(*)
            FROM quota_places p
            LEFT JOIN quotas q ON q.unit_id = p.unit_id AND q.batch_id = p.batch_id AND q.item = p.item
            GROUP BY p.unit_id, p.batch_id, p.item, q.ceiling
            HAVING count(*) > coalesce(q.ceiling, 0)
            """
        ) { row in
            CheckFinding(
                .quotaExceeded, "unit \(row.text(0))",
                "\(row.int(3)) places of '\(row.text(2))' in batch \(row.text(1)) are taken, more than were preset")
        }
    }
}
