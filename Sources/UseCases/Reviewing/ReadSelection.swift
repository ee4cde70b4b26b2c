package import Access
package import Domain
package import Programmes

/// The applications that were ticked, as they stand now; for the page on which the act is confirmed.
package struct ReadSelection: Sendable {
    package struct View: Sendable {
        package let programme: Programme
        /// In the order in which they were ticked; those that the actor may not see are left out.
        package let applications: [Application]
    }

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    package func callAsFunction(
        _ actor: Actor, _ programme: ProgrammeID, _ rows: [SelectedApplication]
    ) async throws -> Outcome<View, SelectionRefusal> {
        guard let programme = context.site.programme(programme) else { return .hidden }
        guard actor.administersAnyUnit(in: programme.system) else { return .forbidden }
        if let refusal = DecideSelected.refusal(rows) { return .refused([refusal]) }
        return try await context.storage.read { store in
            let seen = try rows.firstOfEach.compactMap { row -> Application? in
                guard let application = try store.applications.find(row.id), application.programme == programme.id
                else { return nil }
                let facts = application.facts(
                    system: programme.system, route: try store.routes.list(of: row.id),
                    stewards: try store.people.stewards(of: application, in: programme.system))
                return AccessRules.may(actor, .view, facts) == .allowed ? application : nil
            }
            return seen.isEmpty
                ? .refused([.nothingSelected]) : .done(View(programme: programme, applications: seen))
        }
    }
}
