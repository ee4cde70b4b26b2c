import Domain
import WorkflowEngine

extension WorkItem {
    /// Every list in which an application stands, as its state, its route and its whole history say (requirements
    /// §15.7); empty for a draft and for what was deleted.
    package static func items(
        of application: Application, route: [RouteEntry], events: [ApplicationEvent]
    ) -> Set<WorkItem> {
        guard application.state != .draft, application.state != .deleted else { return [] }
        let standing = Standing(application: application, route: route, events: events)
        var items: Set<WorkItem> = []
        for unit in Set(route.filter { $0.reachedAt != nil }.map(\.unit)) {
            for tab in ApplicationQuery.Tab.allCases where standing.isIn(tab, of: unit) {
                items.insert(
                    WorkItem(
                        application: application.id, unit: unit, tab: tab, programme: application.programme,
                        updatedAt: application.updatedAt))
            }
        }
        return items
    }
}

/// How an application stands to the units on its route.
private struct Standing {
    let state: ApplicationState
    let holders: Set<UnitID>
    /// The unit that returned it last.
    let returner: UnitID?
    /// The units that passed or decided it in the present pass.
    let deciders: Set<UnitID>

    init(application: Application, route: [RouteEntry], events: [ApplicationEvent]) {
        state = application.state
        holders = Set(route.filter { $0.position == application.state.stage }.map(\.unit))
        returner = events.last { $0.kind == EventKind.return.rawValue }?.unit
        let decisive = Set([EventKind.pass, .report, .reject].map(\.rawValue))
        deciders = Set(events.filter { $0.pass == application.pass && decisive.contains($0.kind) }.compactMap(\.unit))
    }

    func isIn(_ tab: ApplicationQuery.Tab, of unit: UnitID) -> Bool {
        switch tab {
        case .waiting: holders.contains(unit)
        case .returned: (state == .returned || state.kind == .returnedToStage) && returner == unit
        case .passed: state != .returned && !holders.contains(unit) && deciders.contains(unit)
        case .all: true
        }
    }
}
