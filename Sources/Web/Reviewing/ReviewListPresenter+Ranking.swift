import Domain
import Pages
import Programmes
import Texts
import UseCases
import WorkflowEngine

/// The column 推荐排序 of a reviewer's list (R-RANK-02, R-RANK-05).
extension ReviewListPresenter {
    /// Nothing where no unit orders and no level below gave a place.
    var rankColumns: [ListColumn] {
        guard view.ranks.values.contains(where: { $0.unit != nil || !$0.lower.isEmpty }) else { return [] }
        let heading = DataTable.Column(view.programme.texts(RankingText.column), isShort: true)
        return [ListColumn("rank", heading) { rankCell($1.application) }]
    }

    /// A blue number where it may be edited now, plain text elsewhere.
    private func rankCell(_ application: Application) -> ApplicationListModel.Cell {
        guard let cell = view.ranks[application.id] else { return .text("") }
        let words = RankWords(texts: view.programme.texts, zone: visit.site.zone)
        let url = cell.unit.flatMap { unit in
            cell.canChange ? visit.links.rank(application.id, unit: unit, returnTo: visit.path) : nil
        }
        guard cell.unit != nil else { return .text(words.lower(cell.lower)) }
        let link = words.link(
            cell.place, of: application.applicant.name, url: url, isGone: application.state.isWithApplicant)
        return .rank(link, lower: words.lower(cell.lower))
    }

    /// To the order as a whole.
    var rankActions: [Link] {
        view.ordersAny
            ? [Link(view.programme.texts(RankingText.title), url: visit.links.ranking(view.programme.id))] : []
    }
}
