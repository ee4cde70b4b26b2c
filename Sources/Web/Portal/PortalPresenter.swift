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
        let programmes = visit.site.programmes(of: system.id)
        var entries: [Link] = []
        if visit.request.listener == .public, visit.actor?.person != nil || visit.actor == nil {
            entries += programmes.map { Link($0.name, url: visit.links.programme($0.id)) }
        }
        if let actor = visit.actor, !actor.administeredUnits(in: system.id).isEmpty {
            entries += programmes.map { Link($0.reviewMenu, url: visit.links.reviews($0.id)) }
        }
        let url = visit.actor == nil ? visit.links.signIn(returnTo: visit.links.home) : visit.links.home
        return ModuleTiles.Tile(title: system.module, text: system.title, url: url, entries: entries)
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
