package import Access
package import Domain
package import Programmes

/// A reviewer's list of a programme (R-REVIEW-01/02): only what reached one of the actor's units.
package struct ListReviews: Sendable {
    package struct View: Sendable {
        package let programme: Programme
        package let units: [Unit]
        package let page: ApplicationPage
        package let query: ApplicationQuery
        /// How many wait for the actor's units now.
        package let waiting: Int
    }

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    package func callAsFunction(
        _ actor: Actor, _ programme: ProgrammeID, tab: ApplicationQuery.Tab, search: String, page: Int
    ) async throws -> Outcome<View, Never> {
        guard let programme = context.site.programme(programme) else { return .hidden }
        let units = actor.administeredUnits(in: programme.system)
        guard !units.isEmpty || actor.has(.auditor) else { return .forbidden }
        var query = ApplicationQuery(
            scope: AccessRules.scope(for: actor), programme: programme.id, units: units, tab: tab, search: search,
            page: max(0, page))
        if !units.isEmpty { query.scope = .stageReached(units: units) }
        let wanted = query
        return try await context.storage.read { store in
            var waiting = wanted
            (waiting.tab, waiting.search, waiting.page, waiting.pageSize) = (.waiting, "", 0, 1)
            return .done(
                View(
                    programme: programme, units: try units.sorted().compactMap(store.units.find),
                    page: try store.applications.list(wanted), query: wanted,
                    waiting: units.isEmpty ? 0 : try store.applications.list(waiting).total))
        }
    }
}

extension Actor {
    /// The units for which the account acts on this listener, in one system or in any.
    package func administeredUnits(in system: SystemID?) -> Set<UnitID> {
        Set(
            effectiveGrants.filter { grant in
                grant.role == .administrator && (system.map(grant.covers) ?? true)
            }.compactMap(\.unit))
    }
}
