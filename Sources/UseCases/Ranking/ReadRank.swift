package import Access
package import Domain
package import Programmes

/// One application in a unit's order, to be edited where scripting is off.
package struct ReadRank: Sendable {
    package struct View: Sendable {
        package let programme: Programme
        package let unit: Unit
        package let batch: Batch
        package let entry: RankingEntry
        /// The end of the time for ordering when it has come.
        package let closed: Instant?
    }

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    package func callAsFunction(
        _ actor: Actor, _ id: ApplicationID, unit: UnitID
    ) async throws -> Outcome<View, Never> {
        let now = context.clock.now()
        return try await context.storage.read { [context] store in
            guard let application = try store.applications.find(id),
                let desk = try RankDesk(actor, unit, application.batch, context.site, in: store),
                let entry = try desk.entries(in: store).first(where: { $0.application == id })
            else { return .hidden }
            return .done(
                View(
                    programme: desk.programme, unit: desk.unit, batch: desk.batch, entry: entry,
                    closed: desk.closed(at: now)))
        }
    }
}
