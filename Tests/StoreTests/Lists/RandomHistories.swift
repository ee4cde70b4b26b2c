import Access
import Domain
import Programmes
import SQLText
import TestSupport
import UseCases
import WorkflowEngine

/// Applications with random states, routes and histories.
struct RandomHistories {
    /// One application with everything that its lists depend on.
    struct History {
        let application: Application
        let route: [RouteEntry]
        let events: [ApplicationEvent]
    }

    let seed: UInt64
    var prefix = "app"
    var count = 120
    /// Whether only units act that the application has reached, as the workflow sees to; otherwise anything goes.
    var isOrderly = false

    func make() -> [History] {
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { history($0, &generator) }
    }

    /// Writes them with a person each, and their lists too.
    static func insert(_ histories: [History], into store: any StoreTransaction, withLists: Bool = true) throws {
        for history in histories {
            try insertPerson(history.application, store)
            _ = try store.applications.insert(history.application)
            try store.routes.replace(of: history.application.id, with: history.route)
            for event in history.events { try store.events.append(event) }
            guard withLists else { continue }
            try store.workItems.replace(of: history.application.id, with: history.items)
            try store.workItems.replaceStandings(of: history.application.id, with: history.standings)
        }
    }

    private static func insertPerson(_ application: Application, _ store: any StoreTransaction) throws {
        guard let id = application.applicant.person else { return }
        _ = try store.people.insert(
            Person(
                id: id, name: application.applicant.name, idNumber: "number-\(id)", sex: .female,
                birthDate: TestPerson.li.person.birthDate, mobile: "", profile: [:], version: 1))
    }

    // MARK: One history

    private static let states: [ApplicationState] = [
        .draft, .returned, .approved, .rejected, .deleted, .reviewing(0), .reviewing(1), .publicity(1), .toReport(0),
        .returnedToStage(0), .returnedToStage(1),
    ]

    /// What moves an application between lists; drawn as often as all the rest together.
    private static let decisive: [EventKind] = [.pass, .report, .reject, .return]

    private func history(_ number: Int, _ generator: inout SeededGenerator) -> History {
        let route = route(&generator)
        let state = state(route, &generator)
        let id = ApplicationID(trusted: "\(prefix)-\(number)")
        var application = Sample.application(
            id, person: PersonID(trusted: "\(prefix == "app" ? "person" : prefix)-\(number)"),
            programme: number.isMultiple(of: 3) ? .innovation : .leader,
            // Few different times, so that many rows are told apart by their ids only.
            state: state, at: SmallSite.now.adding(seconds: Int64.random(in: 0...30, using: &generator)))
        application.pass = Int.random(in: 0...2, using: &generator)
        let units = isOrderly ? route.filter { $0.reachedAt != nil }.map(\.unit) : TestUnit.allCases.map(\.id)
        let events = units.isEmpty ? [] : events(of: application, units, &generator)
        return History(application: application, route: route, events: events)
    }

    private func route(_ generator: inout SeededGenerator) -> [RouteEntry] {
        (0..<Int.random(in: 0...3, using: &generator)).map { position in
            let unit = TestUnit.allCases.randomElement(using: &generator) ?? .bureau
            return RouteEntry(
                position: position, stage: "employer", unit: unit.id, unitName: unit.name,
                reachedAt: Bool.random(using: &generator) ? SmallSite.now : nil)
        }
    }

    private func state(_ route: [RouteEntry], _ generator: inout SeededGenerator) -> ApplicationState {
        let reached = Set(route.filter { $0.reachedAt != nil }.map(\.position))
        let possible = Self.states.filter { state in state.stage.map { !isOrderly || reached.contains($0) } ?? true }
        return possible.randomElement(using: &generator) ?? .draft
    }

    private func events(
        of application: Application, _ units: [UnitID], _ generator: inout SeededGenerator
    ) -> [ApplicationEvent] {
        (0..<Int.random(in: 0...6, using: &generator)).map { number in
            let kinds = Bool.random(using: &generator) ? Self.decisive : EventKind.allCases
            let kind = kinds.randomElement(using: &generator) ?? .pass
            let isUnits = Bool.random(using: &generator) || kind == .return
            return ApplicationEvent(
                application: application.id, ordinal: number + 1, kind: kind.rawValue, from: .draft, to: .draft,
                position: nil, account: TestUnit.factory.account.id, actorName: "Clerk",
                unit: isUnits ? units.randomElement(using: &generator) : nil, unitName: "", contactPhone: "",
                at: SmallSite.now, text: "", decision: [:], pass: Int.random(in: 0...2, using: &generator),
                snapshotDigest: "", previousHash: "", hash: "\(application.id)-\(number)")
        }
    }
}

extension RandomHistories.History {
    var items: Set<WorkItem> { WorkItem.items(of: application, route: route, events: events) }
    var standings: Set<UnitStanding> {
        UnitStanding.standings(of: application, route: route, events: events)
    }
}
