import Domain
import SQLText
import UseCases

/// The SQL of the units' orders; the unique index over places keeps two applications from having the same one.
struct RankingQueries: RankingRows {
    let connection: any SQLConnection

    func version(of unit: UnitID, batch: BatchID) throws -> Int64 {
        try connection.first(
            "SELECT version FROM rankings WHERE unit_id = \(unit) AND batch_id = \(batch)"
        ) { $0.int(0) } ?? 0
    }

    func advance(_ unit: UnitID, batch: BatchID) throws -> Int64 {
        try connection.first(
            """
            INSERT INTO rankings (unit_id, batch_id, version) VALUES (\(unit), \(batch), 1)
            ON CONFLICT (unit_id, batch_id) DO UPDATE SET version = rankings.version + 1
            RETURNING version
            """
        ) { $0.int(0) } ?? 1
    }

    func advance(_ unit: UnitID, batch: BatchID, ifVersion version: Int64) throws -> Int64? {
        try connection.run(
            """
            INSERT INTO rankings (unit_id, batch_id, version) VALUES (\(unit), \(batch), 0)
            ON CONFLICT (unit_id, batch_id) DO NOTHING
            """)
        let isFirst =
            try connection.run(
                """
                UPDATE rankings SET version = version + 1
                WHERE unit_id = \(unit) AND batch_id = \(batch) AND version = \(version)
                """) == 1
        return isFirst ? version + 1 : nil
    }

    func entries(of unit: UnitID, batch: BatchID, stages: Set<StageID>) throws -> [RankingEntry] {
        try connection.rows(
            """
            SELECT a.id, a.number, a.applicant_name, a.employer_name, r.place,
                CASE WHEN a.state IN ('draft', 'returned') THEN 1 ELSE 0 END
            FROM applications a
            LEFT JOIN ranks r ON r.application_id = a.id AND r.unit_id = \(unit)
            WHERE a.batch_id = \(batch) AND a.state <> 'deleted' AND (r.place IS NOT NULL
                OR a.state <> 'draft' AND EXISTS (
                    SELECT 1 FROM route_steps s
                    WHERE s.application_id = a.id AND s.unit_id = \(unit) AND s.reached_at IS NOT NULL
                        AND s.stage IN (\(list: stages.sorted()))))
            ORDER BY CASE WHEN r.place IS NULL THEN 1 ELSE 0 END, r.place, a.submitted_at, a.id
            """
        ) { row in
            RankingEntry(
                application: row.id(0), number: row.text(1), applicantName: row.text(2), employerName: row.text(3),
                place: row.optionalInt(4).map(Int.init), isGone: row.bool(5))
        }
    }

    func steps(of applications: [ApplicationID]) throws -> [RankedStep] {
        guard !applications.isEmpty else { return [] }
        return try connection.rows(
            """
            SELECT s.application_id, s.position, s.stage, s.unit_id, s.unit_name, r.place
            FROM route_steps s
            LEFT JOIN ranks r ON r.application_id = s.application_id AND r.unit_id = s.unit_id
            WHERE s.application_id IN (\(list: applications)) AND s.reached_at IS NOT NULL
            ORDER BY s.application_id, s.position
            """
        ) { row in
            RankedStep(
                application: row.id(0), position: Int(row.int(1)), stage: row.id(2), unit: row.id(3),
                unitName: row.text(4), place: row.optionalInt(5).map(Int.init))
        }
    }

    func holder(of place: Int, unit: UnitID, batch: BatchID) throws -> ApplicationID? {
        try connection.first(
            "SELECT application_id FROM ranks WHERE unit_id = \(unit) AND batch_id = \(batch) AND place = \(place)"
        ) { $0.id(0) }
    }

    func move(_ application: ApplicationID, of unit: UnitID, batch: BatchID, from old: Int?, to new: Int?) throws
        -> Bool
    {
        switch (old, new) {
        case (nil, nil): return false
        case (let old?, nil):
            return try connection.run(
                """
                DELETE FROM ranks
                WHERE unit_id = \(unit) AND application_id = \(application) AND batch_id = \(batch) AND place = \(old)
                """) == 1
        case (nil, let new?):
            return try connection.run(
                """
                INSERT INTO ranks (unit_id, batch_id, application_id, place)
                VALUES (\(unit), \(batch), \(application), \(new))
                ON CONFLICT DO NOTHING
                """) == 1
        case (let old?, let new?):
            return try connection.run(
                """
                UPDATE ranks SET place = \(new)
                WHERE unit_id = \(unit) AND application_id = \(application) AND batch_id = \(batch) AND place = \(old)
                    AND NOT EXISTS (SELECT 1 FROM ranks o
                                    WHERE o.unit_id = \(unit) AND o.batch_id = \(batch) AND o.place = \(new))
                """) == 1
        }
    }

    func replace(of unit: UnitID, batch: BatchID, with places: [(application: ApplicationID, place: Int)]) throws {
        try connection.run("DELETE FROM ranks WHERE unit_id = \(unit) AND batch_id = \(batch)")
        for entry in places {
            try connection.run(
                """
                INSERT INTO ranks (unit_id, batch_id, application_id, place)
                VALUES (\(unit), \(batch), \(entry.application), \(entry.place))
                """)
        }
    }

    // MARK: What was changed

    func append(_ changes: [RankChange]) throws {
        for change in changes {
            try connection.run(
                """
                INSERT INTO rank_changes (unit_id, batch_id, version, application_id, old_place, new_place, account_id,
                    actor_name, deputy_for, at)
                VALUES (\(change.unit), \(change.batch), \(change.version), \(change.application), \(change.old),
                    \(change.new), \(change.account), \(change.actorName), \(change.deputyFor), \(change.at))
                """)
        }
    }

    func changes(of application: ApplicationID) throws -> [RankChange] {
        try connection.rows(
            """
            SELECT unit_id, batch_id, version, application_id, old_place, new_place, account_id, actor_name, deputy_for, at
            FROM rank_changes
            WHERE application_id = \(application)
            ORDER BY at, unit_id, version
            """
        ) { row in
            RankChange(
                unit: row.id(0), batch: row.id(1), version: row.int(2), application: row.id(3),
                old: row.optionalInt(4).map(Int.init), new: row.optionalInt(5).map(Int.init), account: row.id(6),
                actorName: row.text(7), deputyFor: row.optionalID(8), at: row.instant(9))
        }
    }
}
