import WorkflowEngine
import Access
import Domain
import Pages
import Programmes
import Texts
import UseCases

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

/// Makes the home page's entries.
struct HomePresenter {
    private let visit: Visit
    private let now: Instant

    init(_ visit: Visit) {
        self.visit = visit
        now = visit.context.clock.now()
    }

    /// `nil` for what only is on its way.
    func task(_ task: ReadHome.Task) -> TodoList.Item? {
        let texts = visit.texts
        switch task {
        case .finish(let row, let until): return finish(row, until)
        case .follow: return nil
        case .apply(let batch, let programme):
            return item(
                texts(PortalText.applyTask, ["name": programme.title]), visit.links.programme(programme.id),
                details: batch.name, until: batch.closesAt)
        case .review(let programme, let count, let until):
            let key = count > 0 ? PortalText.reviewTask : .reviewNone
            let title = texts(key, ["menu": programme.reviewMenu, "name": programme.title, "count": String(count)])
            return item(title, visit.links.reviews(programme.id), details: nil, until: count > 0 ? until : nil)
        case .bindings(let count):
            return item(
                texts(PortalText.bindingsTask, ["count": String(count)]), visit.links.bindings, details: nil, until: nil)
        case .bind:
            return item(
                texts(PortalText.bindTask), visit.links.changeUnit, details: texts(PortalText.bindDetails), until: nil)
        }
    }

    func following(_ task: ReadHome.Task) -> TodoList.Item? {
        guard case .follow(let row) = task, let programme = visit.site.programme(row.application.programme) else {
            return nil
        }
        return TodoList.Item(
            title: programme.document, url: visit.links.history(row.application.id),
            details: details(row),
            badge: StateLabels(programme).badge(row.application.state))
    }

    private func finish(_ row: ApplicationPage.Row, _ until: Instant) -> TodoList.Item? {
        guard let programme = visit.site.programme(row.application.programme) else { return nil }
        let key: PortalText = row.application.state == .returned ? .amendTask : .finishTask
        return item(
            visit.texts(key, ["name": programme.document]), visit.links.application(row.application.id),
            details: details(row), until: until,
            badge: StateLabels(programme).badge(row.application.state))
    }

    private func details(_ row: ApplicationPage.Row) -> String {
        "\(row.batchName) · \(row.application.number)"
    }

    private func item(
        _ title: String, _ url: String, details: String?, until: Instant?, badge: Badge? = nil
    ) -> TodoList.Item {
        let left = until.map { ($0.milliseconds - now.milliseconds) / 86_400_000 }
        let due = until.map { instant in
            let time = visit.texts(PortalText.until, ["time": visit.site.zone.dateMinute(of: instant)])
            let days = left.map { visit.texts(PortalText.days, ["days": String(max(0, $0))]) }
            return [time, days].compactMap { $0 }.joined(separator: " · ")
        }
        return TodoList.Item(
            title: title, url: url, details: details, badge: badge, due: due, isUrgent: (left ?? 99) < 4)
    }
}
