package import Access
package import Domain
import Programmes

/// What waits for the actor's units in a programme, in the order of the list: by it a reviewer goes from one
/// application to the next.
package struct ReadQueue: Sendable {
    /// More than anybody reads in a week.
    private static let limit = 1000

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    /// Empty for an actor who reviews nothing there.
    package func callAsFunction(_ actor: Actor, _ programme: ProgrammeID) async throws -> [ApplicationID] {
        guard let programme = context.site.programme(programme) else { return [] }
        let units = actor.administeredUnits(in: programme.system)
        guard !units.isEmpty else { return [] }
        let query = ApplicationQuery(
            scope: .stageReached(units: units), programme: programme.id, units: units, tab: .waiting,
            pageSize: Self.limit)
        return try await context.storage.read { store in
            try store.applications.list(query).rows.map(\.application.id)
        }
    }
}
