package import Access
package import Domain
package import Programmes

/// The results of a batch for publication (评审结果): the approved applications with what was decided about them.
package struct ReadResults: Sendable {
    package struct View: Sendable {
        package let programme: Programme
        /// Newest first; those not yet published are left out.
        package let batches: [Batch]
        /// `nil` where the programme has no batch yet.
        package let batch: Batch?
        package let rows: [Row]
        /// `nil` where the programme does not tell how many were rejected.
        package let rejected: Int?
    }

    /// One approved application.
    package struct Row: Sendable {
        package let application: Application
        package let decidedAt: Instant
        /// By the id of the field, as displayed.
        package let decision: [String: String]
        /// What lists show of it, by `section.field`.
        package let listed: [String: String]
    }

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    /// - Parameter batch: `nil` for the newest one that has begun.
    package func callAsFunction(
        _ actor: Actor, _ programme: ProgrammeID, batch: BatchID?
    ) async throws -> Outcome<View, Never> {
        guard let programme = context.site.programme(programme) else { return .hidden }
        guard actor.mayReadResults(of: programme) else { return .forbidden }
        let now = context.clock.now()
        return try await context.storage.read { store in
            let batches = try store.batches.list(of: programme.id).filter { $0.publishedAt <= now }
            let chosen = batch == nil ? batches.first { $0.opensAt <= now } ?? batches.first : nil
            let found = batch.map { id in batches.first { $0.id == id } } ?? chosen
            guard let found else {
                guard batch == nil else { return .hidden }
                return .done(View(programme: programme, batches: batches, batch: nil, rows: [], rejected: nil))
            }
            let decisions = try store.results.decisions(in: found.id)
            let rows = try store.results.approved(in: found.id).map { result in
                Row(
                    application: result.application, decidedAt: result.decidedBy.at,
                    decision: decisions[result.application.id] ?? [:], listed: result.listed)
            }
            let rejected = programme.countsRejected ? try store.results.countRejected(in: found.id) : nil
            return .done(
                View(programme: programme, batches: batches, batch: found, rows: rows, rejected: rejected))
        }
    }
}

extension Actor {
    /// Whoever decides at last for the authority, and who keeps the site.
    package func mayReadResults(of programme: Programme) -> Bool {
        has(.siteAdministrator)
            || effectiveGrants.contains { grant in
                grant.role == .administrator && grant.unitKind == .authority && grant.covers(programme.system)
            }
    }
}
