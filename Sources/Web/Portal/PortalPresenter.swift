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
        ModuleTiles.Tile(
            title: system.module, text: system.title, url: visit.links.system(system.id),
            entries: SystemMenu(visit: visit, system: system).all)
    }

    /// The page of one system: its entry for applicants (个人中心, 学术带头人) and its back office for units.
    func systemTiles(_ system: SystemDefinition) -> [ModuleTiles.Tile] {
        let menu = SystemMenu(visit: visit, system: system)
        // A printed menu is one list, whoever stands before it.
        let groups =
            system.menu.isEmpty
            ? [(system.entry, menu.applying), (system.centre, menu.reviewing)] : [(system.centre, menu.all)]
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
        let canApply = isOpen && SystemMenu.mayApply(open.programme, visit)
        let applicant = open.programme.workflow.applicant == .unit ? PortalText.byUnits : .byPersons
        return BatchList.Item(
            title: open.batch.name, badge: badge,
            facts: [
                (texts(PortalText.system), system), (texts(PortalText.kinds), open.batch.kinds),
                (texts(PortalText.applicant), texts(applicant)),
                (
                    texts(PortalText.window),
                    "\(zone.dateMinute(of: open.batch.opensAt)) — \(zone.dateMinute(of: open.batch.closesAt))"
                ),
            ],
            actions: canApply
                ? [ButtonLink(open.programme.name, url: visit.links.programme(open.programme.id), kind: .primary)] : [])
    }
}
