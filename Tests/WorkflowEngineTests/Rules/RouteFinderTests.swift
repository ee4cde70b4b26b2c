import Domain
import Testing
import WorkflowEngine

struct RouteFinderTests {
    private static let units: [UnitID: RouteUnit] = Dictionary(
        [
            RouteUnit(id: "city", kind: .authority),
            RouteUnit(id: "district", kind: .district, parent: "city", isFirstLevel: true),
            RouteUnit(id: "department", kind: .department, parent: "city", isFirstLevel: true),
            RouteUnit(id: "park", kind: .park, parent: "city"),
            RouteUnit(id: "private", kind: .employer, parent: "district", district: "district"),
            RouteUnit(id: "public", kind: .employer, parent: "department", isPublicBody: true, district: "district"),
            RouteUnit(id: "direct", kind: .employer, parent: "city", isPublicBody: true),
            RouteUnit(id: "orphan", kind: .employer),
            RouteUnit(id: "group", kind: .recommending, parent: "department"),
            RouteUnit(id: "lab", kind: .employer, parent: "group", isPublicBody: true),
            RouteUnit(id: "loop-a", kind: .employer, parent: "loop-b"),
            RouteUnit(id: "loop-b", kind: .employer, parent: "loop-a"),
        ].map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

    @Test(
        arguments: [
            ("private", ["private", "district", "city"]),
            ("public", ["public", "department", "city"]),
            ("direct", ["direct", "city"]),
            ("department", ["department", "city"]),
            ("park", ["park", "city"]),
        ] as [(UnitID, [UnitID])])
    func lxBranchesByTheTypeOfTheUnit(applicant: UnitID, holders: [UnitID]) {
        #expect(route(.lx, applicant) == holders)
    }

    @Test(
        arguments: [
            ("lab", ["lab", "group", "department", "city"]),
            ("group", ["group", "department", "city"]),
            ("department", ["department", "city"]),
            ("direct", ["direct", "city"]),
        ] as [(UnitID, [UnitID])])
    func scClimbsEveryLevelUpToTheFirst(applicant: UnitID, holders: [UnitID]) {
        #expect(route(.sc, applicant) == holders)
    }

    @Test(
        arguments: [
            ("lab", ["lab", "group", "city"]),
            ("private", ["private", "district", "city"]),
            ("direct", ["direct", "city"]),
        ] as [(UnitID, [UnitID])])
    func ahTakesTheNearestRecommendingUnit(applicant: UnitID, holders: [UnitID]) {
        #expect(route(.ah, applicant) == holders)
    }

    @Test func jxGoesStraightToTheAuthority() {
        #expect(route(.jx, "district") == ["city"])
    }

    @Test(
        arguments: [
            (.lx, "orphan", "second"), (.sc, "orphan", "recommending"),
            (.sc, "loop-a", "recommending"), (.ah, "loop-a", "recommending"), (.zc, "orphan", "department"),
            (.ah, "nowhere", "employer"),
        ] as [(TestSystem, UnitID, StageID)])
    func aMissingUnitIsAGapAndNeverSkipped(system: TestSystem, applicant: UnitID, stage: StageID) {
        #expect(finder(system).route(from: applicant) == .gap(stage))
    }

    @Test func positionsCountUpAndTheFirstLevelTakesTheQuota() throws {
        guard case .route(let steps) = finder(.sc).route(from: "lab") else {
            Issue.record("no route")
            return
        }
        #expect(steps.map(\.position) == [0, 1, 2, 3])
        #expect(steps.map(\.takesQuota) == [false, false, true, false])
    }

    private func finder(_ system: TestSystem) -> RouteFinder {
        RouteFinder(definition: system.definition, authority: "city") { Self.units[$0] }
    }

    private func route(_ system: TestSystem, _ applicant: UnitID) -> [UnitID]? {
        guard case .route(let steps) = finder(system).route(from: applicant) else { return nil }
        return steps.map(\.unit)
    }
}
