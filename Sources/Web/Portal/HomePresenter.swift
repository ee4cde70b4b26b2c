import Access
import Domain
import Pages
import Programmes
import Texts
import UseCases
import WorkflowEngine

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
                details: batch.name, until: batch.submissionEnd)
        case .review(let programme, let list, let count, let until):
            return item(
                title(programme, list, count), visit.links.reviews(programme.id, list.id) + entry(list), details: nil,
                until: count == .zero ? nil : until)
        case .bindings(let count):
            return item(
                texts(PortalText.bindingsTask, ["count": String(count)]), visit.links.bindings, details: nil, until: nil
            )
        case .bind:
            return item(
                texts(PortalText.bindTask), visit.links.changeUnit, details: texts(PortalText.bindDetails), until: nil)
        }
    }

    /// Where the list opens with another view than the one in which something waits.
    private func entry(_ list: WorkList) -> String {
        guard let open = list.openTab, open != list.tabs.first else { return "" }
        return "?\(ListQuestion.Name.view)=\(open.view.rawValue)"
    }

    private func title(_ programme: Programme, _ list: WorkList, _ count: ListCount) -> String {
        guard list.id == nil else {
            let key: WorkListText = count == .zero ? .noTask : .task
            return visit.texts(key, ["list": list.title, "count": "\(count)"])
        }
        let key = count == .zero ? PortalText.reviewNone : .reviewTask
        return visit.texts(key, ["menu": list.title, "name": programme.title, "count": "\(count)"])
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
