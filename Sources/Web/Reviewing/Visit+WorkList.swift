import Access
import Domain
import Pages
import Programmes
import UseCases
import WorkflowEngine

extension Visit {
    /// The actor's list in which the application stands now; `nil` for the only or first one.
    func workList(of dossier: Dossier) -> WorkListID? {
        let mine = actor?.administeredUnits(in: dossier.programme.system) ?? []
        let standings = UnitStanding.standings(
            of: dossier.application, route: dossier.route, events: dossier.events)
        let own = standings.filter { mine.contains($0.unit) }.map(\.standing)
        return list(of: dossier.programme, showing: own.first(where: \.isOpen) ?? own.first)
    }

    /// The list from which the act was done, where the next one waits.
    func workList(after action: ReviewEntry.Action, of dossier: Dossier) -> WorkListID? {
        let mine = actor?.administeredUnits(in: dossier.programme.system) ?? []
        let isOwn = dossier.application.employer.map(mine.contains) ?? false
        let standing: Standing =
            switch action {
            case .report: .toReport
            case .passBack: .returnedToStage
            default: isOwn ? .ownReview : .othersReview
            }
        return list(of: dossier.programme, showing: standing)
    }

    /// The way back to one of the actor's lists, called as his menu calls it; his first one when `id` is `nil` or none
    /// of his.
    func listLink(_ programme: Programme, _ id: WorkListID? = nil) -> Link {
        let mine = actor?.workLists(of: programme) ?? []
        let list = mine.first { $0.id == id } ?? mine.first ?? programme.generalList
        return Link(list.title, url: links.reviews(programme.id, list.id))
    }

    private func list(of programme: Programme, showing standing: Standing?) -> WorkListID? {
        guard let standing, let actor else { return nil }
        return actor.workLists(of: programme).first { list in
            list.tabs.contains { $0.view.standing == standing }
        }?.id
    }
}
