import Access
import Domain
import SQLText
import UseCases
import WorkflowEngine

/// A part of a list that one index holds in the order of ``ListKey``.
struct ListStream {
    /// `FROM … WHERE …`, to which conditions may be added.
    private let source: SQL
    private let updatedAt: SQL
    private let id: SQL

    // MARK: Sources

    /// What stands in a list of one unit.
    ///
    /// - Parameters:
    ///   - others: further units of the same reader; what one of them holds is not yet passed for him.
    ///   - scope: `nil` where the unit's own list says all.
    init(
        unit: UnitID, programme: ProgrammeID, tab: ApplicationQuery.Tab, others: [UnitID],
        within scope: ApplicationScope?
    ) {
        var source: SQL = """
            FROM work_items w WHERE w.unit_id = \(unit) AND w.programme = \(programme) AND w.tab = \(tab.rawValue)
            """
        if tab == .passed, !others.isEmpty {
            source = """
                \(fragment: source)
                AND NOT EXISTS (SELECT 1 FROM work_items o
                                WHERE o.application_id = w.application_id AND o.unit_id IN (\(list: others))
                                AND o.tab = 'waiting')
                """
        }
        if let scope { source = Self.bounded(source, by: scope) }
        (self.source, updatedAt, id) = (source, "w.updated_at", "w.application_id")
    }

    /// What stands in a place of one unit; parameters as above.
    init(
        unit: UnitID, programme: ProgrammeID, place: ApplicationQuery.Place, others: [UnitID],
        within scope: ApplicationScope?
    ) {
        var source: SQL = "FROM unit_standings w WHERE w.unit_id = \(unit) AND w.programme = \(programme)"
        switch place {
        case .everReturned: source = "\(fragment: source) AND w.has_returned = 1"
        case .standing(let standing):
            source = "\(fragment: source) AND w.standing = \(standing.rawValue)"
            if !standing.isOpen, !others.isEmpty {
                let open = Standing.allCases.filter(\.isOpen).map(\.rawValue)
                source = """
                    \(fragment: source)
                    AND NOT EXISTS (SELECT 1 FROM unit_standings o
                                    WHERE o.application_id = w.application_id AND o.unit_id IN (\(list: others))
                                    AND o.standing IN (\(list: open)))
                    """
            }
        }
        if let scope { source = Self.bounded(source, by: scope) }
        (self.source, updatedAt, id) = (source, "w.updated_at", "w.application_id")
    }

    private static func bounded(_ source: SQL, by scope: ApplicationScope) -> SQL {
        """
        \(fragment: source)
        AND EXISTS (SELECT 1 FROM applications a
                    WHERE a.id = w.application_id AND a.state <> 'deleted'
                    AND (\(fragment: ScopeSQL.condition(scope))))
        """
    }

    /// Everything in a scope; `nil` as the programme for all of them.
    init(programme: ProgrammeID?, within scope: ApplicationScope) {
        var source: SQL = "FROM applications a WHERE a.state <> 'deleted'"
        if let programme { source = "\(fragment: source) AND a.programme = \(programme)" }
        if scope != .all { source = "\(fragment: source) AND (\(fragment: ScopeSQL.condition(scope)))" }
        (self.source, updatedAt, id) = (source, "a.updated_at", "a.id")
    }

    // MARK: Queries

    /// `id, updated_at` of the rows after `key` in the direction, at most `limit` of them.
    func keys(_ direction: ListDirection, from key: ListKey?, limit: Int) -> SQL {
        """
        SELECT \(fragment: id) AS application_id, \(fragment: updatedAt) AS updated_at
        \(fragment: source) \(fragment: bound(direction, key))
        ORDER BY \(fragment: updatedAt) \(fragment: direction.order), \(fragment: id) \(fragment: direction.order)
        LIMIT \(limit)
        """
    }

    /// `id, updated_at` of one application, when it is in the list.
    func key(of application: ApplicationID) -> SQL {
        """
        SELECT \(fragment: id) AS application_id, \(fragment: updatedAt) AS updated_at
        \(fragment: source) AND \(fragment: id) = \(application)
        """
    }

    private func bound(_ direction: ListDirection, _ key: ListKey?) -> SQL? {
        guard let key else { return nil }
        return """
            AND (\(fragment: updatedAt), \(fragment: id)) \(fragment: direction.beyond) (\(key.updatedAt), \(key.id))
            """
    }
}
