import Access
import Domain
import Programmes
import UseCases

/// One look at a list, as the page does it.
struct ListJob: Sendable {
    let actor: Actor
    let programme: ProgrammeID
    let tab: ApplicationQuery.Tab

    /// How many rows the page has, and how many there are; `nil` where the actor has no such list.
    func run(_ context: SiteContext) async throws -> (rows: Int, total: Int)? {
        let outcome = try await ListReviews(context)(
            actor, programme, ListReviews.Question(WorkView(rawValue: tab.rawValue)))
        guard case .done(let view) = outcome else { return nil }
        return (view.page.rows.count, view.page.total)
    }
}
