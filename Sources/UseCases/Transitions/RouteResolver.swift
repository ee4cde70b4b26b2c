import Domain
import WorkflowEngine

/// Finds the units that hold the stages of a programme for one employer, with the tree as it stands today.
struct RouteResolver {
    /// A stage for which no unit can be found.
    struct Unresolved: Hashable {
        let stage: String
    }

    let store: any StoreTransaction
    let workflow: WorkflowDefinition

    func resolve(employer: UnitID) throws -> Result<[RouteEntry], ProblemError<Unresolved>> {
        guard let authority = try store.units.list(kind: .authority).first else {
            return .failure(.init(Unresolved(stage: "")))
        }
        let line = try line(from: employer, authority)
        let units = line.mapValues(Self.routeUnit(in: line))
        let finder = RouteFinder(definition: workflow, authority: authority.id) { units[$0] }
        switch finder.route(from: employer) {
        case .gap(let stage):
            let title = workflow.stages.first { $0.id == stage }?.title ?? ""
            return .failure(.init(Unresolved(stage: title)))
        case .route(let steps):
            return .success(
                steps.map { step in
                    RouteEntry(
                        position: step.position, stage: step.stage.id, unit: step.unit,
                        unitName: line[step.unit]?.name ?? "", reachedAt: nil, isFirstLevel: step.isFirstLevel)
                })
        }
    }

    /// The employer, everything above it and the authority; a tree that runs in a circle ends after 32 steps.
    private func line(from employer: UnitID, _ authority: Unit) throws -> [UnitID: Unit] {
        var line = [authority.id: authority]
        var next: UnitID? = employer
        while let id = next, line.count < 32, line[id] == nil || id == employer, let unit = try store.units.find(id) {
            line[id] = unit
            next = unit.parent
        }
        return line
    }

    /// Registration settled by the unit's type whether a department or a district bureau stands above it
    /// (R-ORG-20…22), so the kind of the parent tells which of them reviews.
    private static func routeUnit(in line: [UnitID: Unit]) -> (Unit) -> RouteUnit {
        { unit in
            let parent = unit.parent.flatMap { line[$0] }
            let district = parent.flatMap { $0.kind == .district ? $0.id : nil }
            return RouteUnit(
                id: unit.id, kind: unit.kind, parent: unit.parent, isFirstLevel: unit.isFirstLevel,
                isPublicBody: district == nil, district: district)
        }
    }
}
