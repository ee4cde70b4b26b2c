import Access
import Domain
import Markup
import Pages
import Programmes
import Texts
import UseCases

extension Visit {
    /// More lists than this stand in a menu beside the page instead of in the line at the top.
    private static let mostOnTop = 4

    /// The lists that the account works in, by system; what a site has not configured is not there.
    private var workGroups: [WorkMenu.Group] {
        guard let actor else { return [] }
        return site.systems.compactMap { system in
            let links = site.programmes(of: system.id).filter(actor.mayReview).flatMap { workLinks(actor, $0) }
            return links.isEmpty ? nil : WorkMenu.Group(title: system.module, links: links)
        }
    }

    /// The entries of a programme's lists.
    func workLinks(_ actor: Actor, _ programme: Programme) -> [Link] {
        actor.workLists(of: programme).map { list in
            current(list.title, links.reviews(programme.id, list.id))
        }
    }

    /// The menu beside pages of the back office; `nil` where the line at the top has room for all of it.
    var workMenu: Markup? {
        let groups = workGroups
        guard groups.flatMap(\.links).count > Self.mostOnTop else { return nil }
        return WorkMenu(label: texts(WorkListText.menu), groups: groups).markup
    }

    /// What the line at the top has of the lists: all, or one entry that leads to them.
    var workNavigation: [Link] {
        let entries = workGroups.flatMap(\.links)
        guard let first = entries.first, entries.count > Self.mostOnTop else { return entries }
        return [Link(texts(WorkListText.menu), url: first.url, isCurrent: entries.contains(where: \.isCurrent))]
    }

    /// A link that knows whether it leads to the page that is shown.
    func current(_ title: String, _ url: String) -> Link {
        Link(title, url: url, isCurrent: path == url || path.hasPrefix(url + "/") || path.hasPrefix(url + "?"))
    }
}
