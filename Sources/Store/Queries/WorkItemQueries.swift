import Domain
import SQLText
import UseCases
import WorkflowEngine

/// The SQL of the units' lists of work.
struct WorkItemQueries: WorkItemRows {
    let connection: any SQLConnection

    func list(of application: ApplicationID) throws -> Set<WorkItem> {
        Set(
            try connection.rows(
                """
                SELECT unit_id, tab, programme, updated_at FROM work_items WHERE application_id = \(application)
                """
            ) { row in
                guard let tab = ApplicationQuery.Tab(rawValue: row.text(1)) else {
                    throw UnreadableRow(table: "work_items", column: "tab", id: application.text)
                }
                return WorkItem(
                    application: application, unit: row.id(0), tab: tab, programme: row.id(2),
                    updatedAt: row.instant(3))
            })
    }

    func replace(of application: ApplicationID, with items: Set<WorkItem>) throws {
        try connection.run("DELETE FROM work_items WHERE application_id = \(application)")
        let rows: [SQL] = items.map { item in
            "(\(application), \(item.unit), \(item.tab.rawValue), \(item.programme), \(item.updatedAt))"
        }
        try connection.insert(
            rows, after: "INSERT INTO work_items (application_id, unit_id, tab, programme, updated_at) VALUES")
    }

    func standings(of application: ApplicationID) throws -> Set<UnitStanding> {
        Set(
            try connection.rows(
                """
                SELECT \(fragment: Self.standingColumns) FROM unit_standings WHERE application_id = \(application)
                """, Self.readStanding))
    }

    static let standingColumns: SQL = "application_id, unit_id, standing, has_returned, programme, updated_at"

    /// Reads ``standingColumns``.
    static func readStanding(_ row: any SQLRow) throws -> UnitStanding {
        guard let standing = Standing(rawValue: row.text(2)) else {
            throw UnreadableRow(table: "unit_standings", column: "standing", id: row.text(0))
        }
        return UnitStanding(
            application: row.id(0), unit: row.id(1), standing: standing, hasReturned: row.bool(3),
            programme: row.id(4), updatedAt: row.instant(5))
    }

    func replaceStandings(of application: ApplicationID, with standings: Set<UnitStanding>) throws {
        try connection.run("DELETE FROM unit_standings WHERE application_id = \(application)")
        for one in standings {
            try connection.run(
                """
                INSERT INTO unit_standings (application_id, unit_id, standing, has_returned, programme, updated_at)
                VALUES (\(application), \(one.unit), \(one.standing.rawValue), \(one.hasReturned), \(one.programme),
                    \(one.updatedAt))
                """)
        }
    }

    func stages(_ applications: [ApplicationID], of units: Set<UnitID>) throws -> [ApplicationID: StageID] {
        guard !applications.isEmpty, !units.isEmpty else { return [:] }
        // CROSS keeps SQLite from walking through everything that ever reached the units.
        let rows = try connection.rows(
            """
            SELECT a.id, r.stage FROM applications a
            CROSS JOIN route_steps r
            WHERE a.id IN (\(list: applications)) AND r.application_id = a.id AND r.position = a.stage
                AND r.unit_id IN (\(list: units.sorted()))
            """
        ) { ($0.id(0) as ApplicationID, $0.id(1) as StageID) }
        return Dictionary(rows) { first, _ in first }
    }

    func waiting(_ applications: [ApplicationID], for units: Set<UnitID>) throws -> Set<ApplicationID> {
        guard !applications.isEmpty, !units.isEmpty else { return [] }
        return Set(
            try connection.rows(
                """
                SELECT w.application_id FROM work_items w
                WHERE w.application_id IN (\(list: applications)) AND w.unit_id IN (\(list: units.sorted()))
                    AND w.tab = 'waiting'
                """
            ) { $0.id(0) })
    }
}
