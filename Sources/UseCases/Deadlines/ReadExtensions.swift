package import Access
package import Domain
package import Programmes

/// The deadlines of the site's batches and who was granted longer time; for the site's administrator.
package struct ReadExtensions: Sendable {
    package struct View: Sendable {
        /// Newest first.
        package let batches: [Batch]
        /// The one that is looked at; `nil` when there is none.
        package let batch: Batch?
        /// Newest first.
        package let granted: [DeadlineExtension]
        package let now: Instant
    }

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    /// - Parameter batch: the newest one that has opened when `nil`: those that come later hold up nobody yet.
    package func callAsFunction(_ actor: Actor, _ batch: BatchID?) async throws -> Outcome<View, Never> {
        guard actor.has(.siteAdministrator) else { return .forbidden }
        let now = context.clock.now()
        return try await context.storage.read { store in
            let batches = try store.batches.list()
            let present = batches.first { $0.opensAt <= now } ?? batches.first
            let chosen = batch == nil ? present : batches.first { $0.id == batch }
            guard batch == nil || chosen != nil else { return .hidden }
            return .done(
                View(
                    batches: batches, batch: chosen,
                    granted: try chosen.map { try store.extensions.list(of: $0.id) } ?? [], now: now))
        }
    }
}
