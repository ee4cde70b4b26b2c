package import Access
package import Domain
package import Programmes

/// A programme's page for applicants: own applications and the published batches (R-APPLY-17…19, R-APPLY-01).
package struct ListPlans: Sendable {
    package struct View: Sendable {
        package let programme: Programme
        package let own: [ApplicationPage.Row]
        /// Published ones, newest first.
        package let batches: [Batch]
        package let hasBinding: Bool
    }

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    package func callAsFunction(_ actor: Actor, _ programme: ProgrammeID) async throws -> Outcome<View, Never> {
        guard let programme = context.site.programme(programme) else { return .hidden }
        guard let person = actor.person else { return .forbidden }
        let now = context.clock.now()
        return try await context.storage.read { store in
            let query = ApplicationQuery(scope: .applicant(person), programme: programme.id, pageSize: 100)
            let batches = try store.batches.list(of: programme.id).filter { $0.publishedAt <= now }
            let own = try store.applications.list(query).rows
            let bound = try store.bindings.bound(person) != nil
            return .done(View(programme: programme, own: own, batches: batches, hasBinding: bound))
        }
    }
}
