import Access
import Domain
import Pages
import Programmes
import UseCases

/// The entries of one system for whoever is there; a visitor sees those that he would find after signing in (R-AUTH-02).
struct SystemMenu {
    let visit: Visit
    let system: SystemDefinition

    var applying: [Link] { links(mayApply.map { .apply($0.id) }) }
    var reviewing: [Link] { links(mayReview.map { .review($0.id) }) }

    /// Both in the printed order (R-PORTAL-03), those that the menu does not name last.
    var all: [Link] {
        let present = mayApply.map { MenuEntry.apply($0.id) } + mayReview.map { MenuEntry.review($0.id) }
        return links(system.menu.filter(present.contains) + present.filter { !system.menu.contains($0) })
    }

    private var mayApply: [Programme] {
        visit.site.programmes(of: system.id).filter { Self.mayApply($0, visit) }
    }

    /// Whoever is there; a visitor on the public side signs in first.
    static func mayApply(_ programme: Programme, _ visit: Visit) -> Bool {
        visit.actor.map { visit.mayApply($0, programme) } ?? (visit.request.listener == .public)
    }

    private var mayReview: [Programme] {
        guard let actor = visit.actor else { return [] }
        return visit.site.programmes(of: system.id).filter(actor.mayReview)
    }

    private func links(_ entries: [MenuEntry]) -> [Link] {
        entries.flatMap { entry -> [Link] in
            switch entry {
            case .apply(let id):
                visit.site.programme(id).map { [visit.current($0.name, visit.links.programme(id))] } ?? []
            case .review(let id):
                visit.site.programme(id).map(work) ?? []
            }
        }
    }

    private func work(_ programme: Programme) -> [Link] {
        visit.actor.map { visit.workLinks($0, programme) } ?? []
    }
}
