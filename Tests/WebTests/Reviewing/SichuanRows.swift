import Domain
import Programmes
import TestSupport
import UseCases
import WorkflowEngine

/// Applications of Sichuan at several places of their route, put there without their history.
struct SichuanRows {
    private static let route: [(stage: StageID, unit: UnitID)] = [
        ("employer", "u-sc-employer"), ("recommending", "u-sc-middle"), ("recommending", "u-sc-chengdu"),
        ("province", "u-sc-authority"),
    ]
    private static let people: [(name: String, state: ApplicationState)] = [
        ("席慕安", .reviewing(0)), ("云起时", .reviewing(0)), ("苏合", .toReport(0)), ("卫如风", .reviewing(1)),
        ("凌霄", .toReport(1)),
    ]

    static func run(_ body: @Sendable (WebWorld) async throws -> Void) async throws {
        try await WebWorld.run("sichuan") { world in
            try await insert(into: world)
            try await body(world)
        }
    }

    private static func insert(into world: WebWorld) async throws {
        let programme = try world.programme
        let batch = try world.batch.id
        try await world.site.storage.write { store in
            for (number, one) in people.enumerated() {
                let at = WebWorld.now.adding(seconds: Int64(number))
                let person = PersonID(trusted: "row-person-\(number)")
                _ = try store.people.insert(
                    Person(
                        id: person, name: one.name, idNumber: "row-number-\(number)", sex: .female,
                        birthDate: CivilDate(dayNumber: 7000), mobile: "", profile: [:], version: 1))
                let application = UseCases.Application(
                    id: ApplicationID(trusted: "row-\(number)"), number: "SC\(number)", programme: programme.id,
                    revision: programme.revision, batch: batch,
                    applicant: Applicant(person: person, unit: nil, name: one.name), employer: route[0].unit,
                    employerName: "成都启明示例研究院（演示）", state: one.state, submittedFrom: .draft, pass: 1, version: 1,
                    createdAt: at, updatedAt: at, submittedAt: at, snapshot: nil, chain: .empty)
                try insert(application, at: at, into: store)
            }
        }
    }

    private static func insert(
        _ application: UseCases.Application, at: Instant, into store: any StoreTransaction
    ) throws {
        let reached = application.state.stage ?? 0
        let entries = route.enumerated().map { position, step in
            RouteEntry(
                position: position, stage: step.stage, unit: step.unit, unitName: "",
                reachedAt: position <= reached ? at : nil)
        }
        _ = try store.applications.insert(application)
        try store.routes.replace(of: application.id, with: entries)
        try store.workItems.replace(
            of: application.id, with: WorkItem.items(of: application, route: entries, events: []))
        try store.workItems.replaceStandings(
            of: application.id, with: UnitStanding.standings(of: application, route: entries, events: []))
    }
}
