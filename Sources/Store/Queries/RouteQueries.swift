import Domain
import SQLText
import UseCases

/// The SQL of frozen routes.
struct RouteQueries: RouteRows {
    let connection: any SQLConnection

    func list(of application: ApplicationID) throws -> [RouteEntry] {
        try connection.rows(
            """
            SELECT position, stage, unit_id, unit_name, reached_at, is_first_level
            FROM route_steps
            WHERE application_id = \(application)
            ORDER BY position
            """
        ) { row in
            RouteEntry(
                position: Int(row.int(0)), stage: row.id(1), unit: row.id(2), unitName: row.text(3),
                reachedAt: row.optionalInstant(4), isFirstLevel: row.bool(5))
        }
    }

    func replace(of application: ApplicationID, with entries: [RouteEntry]) throws {
        try connection.run("DELETE FROM route_steps WHERE application_id = \(application)")
        let steps: [SQL] = entries.map { entry in
            """
            (\(application), \(entry.position), \(entry.stage), \(entry.unit), \(entry.unitName), \(entry.reachedAt),
                \(entry.isFirstLevel))
            """
        }
        try connection.insert(
            steps,
            after: """
                INSERT INTO route_steps (application_id, position, stage, unit_id, unit_name, reached_at, is_first_level)
                VALUES
                """)
    }

    func reach(_ application: ApplicationID, position: Int, at now: Instant) throws {
        try connection.run(
            """
            UPDATE route_steps SET reached_at = \(now)
            WHERE application_id = \(application) AND position = \(position) AND reached_at IS NULL
            """)
    }
}
