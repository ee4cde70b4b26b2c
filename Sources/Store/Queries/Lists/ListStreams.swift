import Access
import Domain
import SQLText
import UseCases

/// Finds the indexed parts of which a list consists.
struct ListStreams {
    let connection: any SQLConnection

    /// In no order; an application may be in several of them only when the query names several units.
    func streams(_ query: ApplicationQuery) throws -> [ListStream] {
        query.units.isEmpty ? try everything(query) : try work(query)
    }

    private func work(_ query: ApplicationQuery) throws -> [ListStream] {
        let units = query.units.sorted()
        // What reached a unit is in its lists and nowhere else, so that a scope which says just that is kept by them.
        let scope = query.scope.covers(reachOf: query.units) ? nil : query.scope
        return try programmes(query.programme, in: nil).flatMap { programme in
            units.map { unit in
                let others = units.filter { $0 != unit }
                guard let place = query.place else {
                    return ListStream(unit: unit, programme: programme, tab: query.tab, others: others, within: scope)
                }
                return ListStream(unit: unit, programme: programme, place: place, others: others, within: scope)
            }
        }
    }

    private func everything(_ query: ApplicationQuery) throws -> [ListStream] {
        guard case .system(let system, .all) = query.scope else {
            return [ListStream(programme: query.programme, within: query.scope)]
        }
        return try programmes(query.programme, in: system).map { ListStream(programme: $0, within: .all) }
    }

    /// Every programme that ever had an application is registered with its revision.
    private func programmes(_ wanted: ProgrammeID?, in system: SystemID?) throws -> [ProgrammeID] {
        let all: [ProgrammeID] =
            if let wanted {
                [wanted]
            } else {
                try connection.rows("SELECT DISTINCT programme FROM programme_revisions ORDER BY programme") {
                    $0.id(0)
                }
            }
        guard let system else { return all }
        return all.filter { $0.text.utf8.starts(with: (system.text + "/").utf8) }
    }
}

extension ApplicationScope {
    /// Whether everything that reached one of `units` and is no draft is in it.
    fileprivate func covers(reachOf units: Set<UnitID>) -> Bool {
        switch self {
        case .all: true
        case .stageReached(let covered): units.isSubset(of: covered)
        case .any(let scopes): scopes.contains { $0.covers(reachOf: units) }
        case .none, .applicant, .applicantUnit, .system: false
        }
    }
}
