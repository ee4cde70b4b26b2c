import Access
import Domain
import SQLText

/// The access rule of lists and counts as SQL: the same value that decides single applications in memory.
enum ScopeSQL {
    /// A condition over `applications a`.
    static func condition(_ scope: ApplicationScope) -> SQL {
        switch scope {
        case .none: "1 = 0"
        case .all: "1 = 1"
        case .applicant(let person): "a.person_id = \(person)"
        case .applicantUnit(let units): "a.applicant_unit_id IN (\(list: units.sorted()))"
        case .stageReached(let units):
            """
            a.state <> 'draft'
            AND EXISTS (SELECT 1 FROM route_steps s
                        WHERE s.application_id = a.id AND s.reached_at IS NOT NULL
                        AND s.unit_id IN (\(list: units.sorted())))
            """
        case .system(let system, let inner):
            // Not LIKE, which takes upper and lower case for the same.
            """
            (substr(a.programme, 1, length(\(system.text + "/"))) = \(system.text + "/")
                AND (\(fragment: condition(inner))))
            """
        case .any(let scopes):
            scopes.reduce("1 = 0") { "\(fragment: $0) OR (\(fragment: condition($1)))" }
        }
    }
}
