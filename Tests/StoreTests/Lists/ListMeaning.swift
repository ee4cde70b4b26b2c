import Domain
import SQLText
import UseCases

/// What a reviewer's tab shows, said over state, route and history alone (requirements §15.7): what the lists of work
/// must come to.
enum ListMeaning {
    static func ids(
        _ tab: ApplicationQuery.Tab, of units: [UnitID], in programme: ProgrammeID, _ connection: any SQLConnection
    ) throws -> [ApplicationID] {
        try connection.rows(
            """
            SELECT a.id FROM applications a
            WHERE a.programme = \(programme) AND a.state NOT IN ('draft', 'deleted')
                AND EXISTS (SELECT 1 FROM route_steps s
                            WHERE s.application_id = a.id AND s.reached_at IS NOT NULL AND s.unit_id IN (\(list: units)))
                AND \(fragment: condition(tab, units))
            ORDER BY a.updated_at DESC, a.id DESC
            """
        ) { ApplicationID(trusted: $0.text(0)) }
    }

    private static func condition(_ tab: ApplicationQuery.Tab, _ units: [UnitID]) -> SQL {
        let holds: SQL = """
            EXISTS (SELECT 1 FROM route_steps r
                    WHERE r.application_id = a.id AND r.position = a.stage AND r.unit_id IN (\(list: units)))
            """
        switch tab {
        case .waiting: return holds
        case .returned:
            return """
                a.state IN ('returned', 'returned-to-stage')
                AND (SELECT e.unit_id FROM events e WHERE e.application_id = a.id AND e.kind = 'return'
                     ORDER BY e.ordinal DESC LIMIT 1) IN (\(list: units))
                """
        case .passed:
            return """
                a.state NOT IN ('draft', 'returned') AND (a.stage IS NULL OR NOT \(fragment: holds))
                AND EXISTS (SELECT 1 FROM events e
                            WHERE e.application_id = a.id AND e.pass = a.pass AND e.unit_id IN (\(list: units))
                            AND e.kind IN ('pass', 'report', 'reject'))
                """
        case .all: return "1 = 1"
        }
    }
}
