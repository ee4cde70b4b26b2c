import Domain
import SQLText
import UseCases

/// The SQL of quotas: a place is taken by one conditional update, so that two reports cannot take the last one.
struct QuotaQueries: QuotaRows {
    let connection: any SQLConnection

    func list(of unit: UnitID, batch: BatchID) throws -> [Quota] {
        try connection.rows(
            """
            SELECT item, ceiling, declared, used, version FROM quotas
            WHERE unit_id = \(unit) AND batch_id = \(batch)
            ORDER BY item
            """
        ) { row in
            Quota(
                unit: unit, batch: batch, item: row.text(0), ceiling: row.optionalInt(1).map(Int.init),
                declared: row.optionalInt(2).map(Int.init), used: Int(row.int(3)), version: row.int(4))
        }
    }

    func preset(_ quota: Quota) throws {
        try connection.run(
            """
            INSERT INTO quotas (unit_id, batch_id, item, ceiling, declared, used, version)
            VALUES (\(quota.unit), \(quota.batch), \(quota.item), \(quota.ceiling), NULL, 0, 0)
            ON CONFLICT (unit_id, batch_id, item) DO UPDATE SET ceiling = excluded.ceiling
            """)
    }

    func declare(_ number: Int, for quota: Quota) throws -> Bool {
        try connection.run(
            """
            INSERT INTO quotas (unit_id, batch_id, item, ceiling, declared, used, version)
            VALUES (\(quota.unit), \(quota.batch), \(quota.item), \(quota.ceiling), NULL, 0, 0)
            ON CONFLICT (unit_id, batch_id, item) DO NOTHING
            """)
        return try connection.run(
            """
            UPDATE quotas SET declared = \(number), version = version + 1
            WHERE unit_id = \(quota.unit) AND batch_id = \(quota.batch) AND item = \(quota.item)
                AND version = \(quota.version) AND used <= \(number) AND (ceiling IS NULL OR ceiling >= \(number))
            """) == 1
    }

    func append(_ change: QuotaChange) throws {
        try connection.run(
            """
            INSERT INTO quota_changes (unit_id, batch_id, item, version, old_declared, new_declared, account_id,
                actor_name, deputy_for, at)
            VALUES (\(change.unit), \(change.batch), \(change.item), \(change.version), \(change.old), \(change.new),
                \(change.account), \(change.actorName), \(change.deputyFor), \(change.at))
            """)
    }

    func changes(of unit: UnitID, batch: BatchID) throws -> [QuotaChange] {
        try connection.rows(
            """
            SELECT item, version, old_declared, new_declared, account_id, actor_name, deputy_for, at FROM quota_changes
            WHERE unit_id = \(unit) AND batch_id = \(batch)
            ORDER BY at DESC, item, version DESC
            LIMIT 200
            """
        ) { row in
            QuotaChange(
                unit: unit, batch: batch, item: row.text(0), version: row.int(1),
                old: row.optionalInt(2).map(Int.init), new: Int(row.int(3)), account: row.id(4),
                actorName: row.text(5), deputyFor: row.optionalID(6), at: row.instant(7))
        }
    }

    // MARK: Places

    func take(_ application: ApplicationID, of unit: UnitID, batch: BatchID, item: String, at now: Instant) throws
        -> Bool
    {
        if try holdsPlace(application) { return true }
        let isTaken =
            try connection.run(
                """
                UPDATE quotas SET used = used + 1
                WHERE unit_id = \(unit) AND batch_id = \(batch) AND item = \(item) AND used < declared
                """) == 1
        guard isTaken else { return false }
        // The primary key is the last word on who has a place.
        try connection.run(
            """
            INSERT INTO quota_places (application_id, unit_id, batch_id, item, taken_at)
            VALUES (\(application), \(unit), \(batch), \(item), \(now))
            """)
        return true
    }

    func free(_ application: ApplicationID) throws {
        let place = try connection.first(
            "DELETE FROM quota_places WHERE application_id = \(application) RETURNING unit_id, batch_id, item"
        ) { row in (unit: row.text(0), batch: row.text(1), item: row.text(2)) }
        guard let place else { return }
        try connection.run(
            """
            UPDATE quotas SET used = used - 1
            WHERE unit_id = \(place.unit) AND batch_id = \(place.batch) AND item = \(place.item)
            """)
    }

    func holdsPlace(_ application: ApplicationID) throws -> Bool {
        try connection.first("SELECT 1 FROM quota_places WHERE application_id = \(application)") { _ in true } ?? false
    }
}
