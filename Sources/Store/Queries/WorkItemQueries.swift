import Domain
import SQLText
import UseCases

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
