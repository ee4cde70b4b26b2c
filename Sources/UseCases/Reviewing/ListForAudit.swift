package import Access
import Domain

/// An auditor's list (审计查询): every application that the auditor's grants cover, of all programmes.
package struct ListForAudit: Sendable {
    package struct View: Sendable {
        package let page: ApplicationPage
        package let query: ApplicationQuery
    }

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    /// `forbidden` for everybody who is no auditor on this listener.
    package func callAsFunction(
        _ actor: Actor, search: String, position: ListPosition = .first
    ) async throws -> Outcome<View, Never> {
        guard actor.has(.auditor) else { return .forbidden }
        let query = ApplicationQuery(scope: AccessRules.scope(for: actor), search: search, position: position)
        return try await context.storage.read { store in
            .done(View(page: try store.applications.list(query), query: query))
        }
    }
}
