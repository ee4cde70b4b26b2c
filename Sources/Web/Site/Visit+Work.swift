import Access
import Domain
import Markup
import Pages
import Programmes
import Texts
import UseCases
import WorkflowEngine

extension Visit {
    /// The entries of a programme's lists.
    func workLinks(_ actor: Actor, _ programme: Programme) -> [Link] {
        actor.workLists(of: programme).map { list in
            current(list.title, links.reviews(programme.id, list.id))
        }
    }

    /// The menu beside pages of the back office; `nil` where the line at the top has room for all of it.
    var workMenu: Markup? {
        let groups = actor.map { SiteMenu(visit: self, actor: $0).beside } ?? []
        return groups.isEmpty ? nil : WorkMenu(label: texts(WorkListText.menu), groups: groups).markup
    }

    /// A link that knows whether it leads to the page that is shown.
    func current(_ title: String, _ url: String) -> Link {
        Link(title, url: url, isCurrent: path == url || path.hasPrefix(url + "/") || path.hasPrefix(url + "?"))
    }

    /// Persons apply on the public side; a unit where its administrator works (R-FORM-07).
    func mayApply(_ actor: Actor, _ programme: Programme) -> Bool {
        switch programme.workflow.applicant {
        case .person: actor.person != nil && request.listener == .public
        case .unit: actor.mayApplyForUnit(in: programme.system)
        }
    }
}
