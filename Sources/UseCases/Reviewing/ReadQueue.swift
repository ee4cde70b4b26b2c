package import Access
package import Domain
import Programmes

/// What waits for the actor's units in a programme, in the order of the list: by it a reviewer goes from one
/// application to the next.
package struct ReadQueue: Sendable {
    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    /// What waits before and after an application; `none` for an actor who reviews nothing there.
    package func callAsFunction(
        _ actor: Actor, _ programme: ProgrammeID, around id: ApplicationID
    ) async throws -> ListNeighbours {
        guard let programme = context.site.programme(programme) else { return .none }
        let units = actor.administeredUnits(in: programme.system)
        guard !units.isEmpty else { return .none }
        let query = ApplicationQuery(
            scope: .stageReached(units: units), programme: programme.id, units: units, tab: .waiting)
        return try await context.storage.read { try $0.applications.neighbours(of: id, in: query) }
    }
}
