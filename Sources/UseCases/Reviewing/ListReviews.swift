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
        package let waiting: ListCount
        /// Those of the page that wait for them.
        package let open: Set<ApplicationID>
        /// The places of the page's applications in orders; empty where the programme knows none.
        package let ranks: [ApplicationID: RankCell]
        /// Whether one of the units orders its applications.
        package var ordersAny: Bool { ranks.values.contains { $0.unit != nil } }
    }

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    package func callAsFunction(
        _ actor: Actor, _ programme: ProgrammeID, tab: ApplicationQuery.Tab, search: String,
        position: ListPosition = .first
    ) async throws -> Outcome<View, Never> {
        guard let programme = context.site.programme(programme) else { return .hidden }
        let units = actor.administeredUnits(in: programme.system)
        guard !units.isEmpty || actor.has(.auditor) else { return .forbidden }
        let query = ApplicationQuery(
            scope: units.isEmpty ? AccessRules.scope(for: actor) : .stageReached(units: units),
            programme: programme.id, units: units, tab: tab, search: search, position: position)
        let now = context.clock.now()
        return try await context.storage.read { store in
            let page = try store.applications.list(query)
            return .done(
                View(
                    programme: programme, units: try units.sorted().compactMap(store.units.find), page: page,
                    query: query, waiting: try Self.waiting(query, page, store),
                    open: try store.workItems.waiting(page.rows.map(\.application.id), for: units),
                    ranks: try RankCell.cells(
                        of: page.rows.map(\.application), programme, for: actor, at: now, in: store)))
        }
    }

    private static func waiting(
        _ query: ApplicationQuery, _ page: ApplicationPage, _ store: any StoreTransaction
    ) throws -> ListCount {
        guard !query.units.isEmpty else { return .zero }
        if query.tab == .waiting, query.search.isEmpty { return page.count }
        var waiting = query
        (waiting.tab, waiting.search) = (.waiting, "")
        return try store.applications.count(waiting)
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
