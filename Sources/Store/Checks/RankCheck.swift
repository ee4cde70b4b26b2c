import SQLText
import UseCases

/// I5, the orders: no place twice, and every place is what the last change made of it, without a change being lost.
struct RankCheck {
    let connection: any SQLConnection

    func findings() throws -> [CheckFinding] {
        try doubled() + unexplained() + lost() + versions()
    }

    private func doubled() throws -> [CheckFinding] {
        try connection.rows(
            """
            SELECT unit_id, batch_id, place, count(*) FROM ranks
            GROUP BY unit_id, batch_id, place HAVING count(*) > 1
            """
        ) { row in
            CheckFinding(
                .placeTwice, "unit \(row.text(0))",
                "has \(row.int(3)) applications at place \(row.int(2)) in batch \(row.text(1))")
        }
    }

    /// The last change of each application gives its place.
    private func unexplained() throws -> [CheckFinding] {
        try connection.rows(
            """
            SELECT c.unit_id, c.application_id
            FROM rank_changes c
            LEFT JOIN ranks r ON r.unit_id = c.unit_id AND r.application_id = c.application_id
            WHERE coalesce(c.new_place, 0) <> coalesce(r.place, 0)
                AND c.version = (SELECT max(l.version) FROM rank_changes l
                                 WHERE l.unit_id = c.unit_id AND l.batch_id = c.batch_id
                                     AND l.application_id = c.application_id)
            UNION
            SELECT r.unit_id, r.application_id
            FROM ranks r
            WHERE NOT EXISTS (SELECT 1 FROM rank_changes c
                              WHERE c.unit_id = r.unit_id AND c.application_id = r.application_id)
            """
        ) { row in
            CheckFinding(
                .rankHistoryDiffers, "application \(row.text(1))",
                "its place with unit \(row.text(0)) is not what the last change made of it")
        }
    }

    /// Each change starts from where the one before ended.
    private func lost() throws -> [CheckFinding] {
        try connection.rows(
            """
            SELECT DISTINCT x.unit_id, x.application_id
            FROM (SELECT c.unit_id, c.application_id, coalesce(c.old_place, 0) AS was,
                    coalesce(lag(c.new_place) OVER (PARTITION BY c.unit_id, c.application_id ORDER BY c.version), 0) AS former
                  FROM rank_changes c) x
            WHERE x.was <> x.former
            """
        ) { row in
            CheckFinding(
                .rankHistoryDiffers, "application \(row.text(1))",
                "a change of its place with unit \(row.text(0)) is lost")
        }
    }

    private func versions() throws -> [CheckFinding] {
        try connection.rows(
            """
            SELECT k.unit_id, k.batch_id
            FROM rankings k
            WHERE k.version <> (SELECT count(DISTINCT c.version) FROM rank_changes c
                                WHERE c.unit_id = k.unit_id AND c.batch_id = k.batch_id)
            """
        ) { row in
            CheckFinding(
                .rankHistoryDiffers, "unit \(row.text(0))",
                "its order of batch \(row.text(1)) was changed another number of times than its history says")
        }
    }
}
