import Access
import Domain
import Pages
import Programmes
import Texts
import UseCases
import WorkflowEngine

/// Makes the portal's model.
struct PortalPresenter {
    private let visit: Visit

    init(_ visit: Visit) {
        self.visit = visit
    }

    func model(_ open: [ReadPortal.OpenBatch]) -> PortalModel {
        let isIntranet = visit.request.listener == .intranet
        return PortalModel(
            siteName: visit.site.name, lead: isIntranet ? visit.texts(PortalText.intranetLead) : nil,
            tiles: visit.site.systems.map(tile), batches: open.map(item))
    }

    /// The entries of a module lead on; a visitor signs in first and comes back there (R-AUTH-02).
    private func tile(_ system: SystemDefinition) -> ModuleTiles.Tile {
        let entries = menu(system)
        return ModuleTiles.Tile(
            title: system.module, text: system.title, url: visit.links.system(system.id), entries: entries)
    }

    private func applicantEntries(_ system: SystemDefinition) -> [Link] {
        links(mayApply(in: system).map { .apply($0.id) })
    }

    private func unitEntries(_ system: SystemDefinition) -> [Link] {
        links(mayReview(in: system).map { .review($0.id) })
    }

    private func mayApply(in system: SystemDefinition) -> [Programme] {
        visit.site.programmes(of: system.id).filter { programme in
            visit.actor.map { visit.mayApply($0, programme) } ?? (visit.request.listener == .public)
        }
    }

    private func mayReview(in system: SystemDefinition) -> [Programme] {
        guard let actor = visit.actor else { return [] }
        return visit.site.programmes(of: system.id).filter(actor.mayReview)
    }

    /// The entries of the present person in the printed order (R-PORTAL-03), those that the menu does not name last.
    private func menu(_ system: SystemDefinition) -> [Link] {
        let present =
            mayApply(in: system).map { MenuEntry.apply($0.id) }
            + mayReview(in: system).map { MenuEntry.review($0.id) }
        return links(system.menu.filter(present.contains) + present.filter { !system.menu.contains($0) })
    }

    private func links(_ entries: [MenuEntry]) -> [Link] {
        entries.flatMap { entry -> [Link] in
            switch entry {
            case .apply(let id):
                visit.site.programme(id).map { [Link($0.name, url: visit.links.programme(id))] } ?? []
            case .review(let id):
                visit.site.programme(id).map(work) ?? []
            }
        }
    }

    private func work(_ programme: Programme) -> [Link] {
        visit.actor.map { visit.workLinks($0, programme) } ?? []
    }

    /// The page of one system: its entry for applicants (个人中心, 学术带头人) and its back office for units.
    func systemTiles(_ system: SystemDefinition) -> [ModuleTiles.Tile] {
        // A printed menu is one list, whoever stands before it.
        let groups =
            system.menu.isEmpty
            ? [(system.entry, applicantEntries(system)), (system.centre, unitEntries(system))]
            : [(system.centre, menu(system))]
        return groups.compactMap { title, entries in
            guard let first = entries.first else { return nil }
            // A system with one programme may name its entry after it.
            let isSame = entries.count == 1 && first.title == title
            return ModuleTiles.Tile(
                title: title, text: "", url: isSame ? first.url : nil, entries: isSame ? [] : entries)
        }
    }

    private func item(_ open: ReadPortal.OpenBatch) -> BatchList.Item {
        let texts = open.programme.texts
        let isOpen = open.batch.isOpen(at: visit.context.clock.now())
        let zone = visit.site.zone
        let system = visit.site.system(open.programme.system)?.module ?? ""
        let badge = isOpen ? Badge(texts(PortalText.open), tone: .success) : Badge(texts(PortalText.opensLater))
        let canApply = isOpen && visit.request.listener == .public
        return BatchList.Item(
            title: open.batch.name, badge: badge,
            facts: [
                (texts(PortalText.system), system), (texts(PortalText.kinds), open.batch.kinds),
                (
                    texts(PortalText.window),
                    "\(zone.dateMinute(of: open.batch.opensAt)) — \(zone.dateMinute(of: open.batch.closesAt))"
                ),
            ],
            actions: canApply
                ? [ButtonLink(open.programme.name, url: visit.links.programme(open.programme.id), kind: .primary)] : [])
    }
}
