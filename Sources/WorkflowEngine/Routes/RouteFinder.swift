package import Domain

/// Finds the route of an application: for every stage the unit that holds it.
package struct RouteFinder: Sendable {
    private let definition: WorkflowDefinition
    private let authority: UnitID
    private let unit: @Sendable (UnitID) -> RouteUnit?

    /// `authority` is the site's; `unit` looks a unit of the site up, `nil` when there is none.
    package init(
        definition: WorkflowDefinition, authority: UnitID, unit: @escaping @Sendable (UnitID) -> RouteUnit?
    ) {
        self.definition = definition
        self.authority = authority
        self.unit = unit
    }

    /// The route from the applicant's unit (or, where a unit applies, from that unit).
    ///
    /// A level that would be the authority itself is left to the authority's own stage.
    package func route(from applicant: UnitID) -> RouteResolution {
        var steps: [RouteStep] = []
        for stage in definition.stages {
            guard let start = unit(applicant), let units = holders(of: stage, from: start, after: steps.last?.unit)
            else { return .gap(stage.id) }
            for holder in units {
                steps.append(step(steps.count, stage, holder))
            }
        }
        return .route(steps)
    }

    private func step(_ position: Int, _ stage: StageDefinition, _ holder: UnitID) -> RouteStep {
        RouteStep(
            position: position, stage: stage, unit: holder, isFirstLevel: unit(holder)?.isFirstLevel ?? false)
    }

    /// `nil` = there has to be one and there is none; empty = this applicant's unit has no such level.
    private func holders(of stage: StageDefinition, from start: RouteUnit, after last: UnitID?) -> [UnitID]? {
        let below = last.flatMap(unit) ?? start
        return switch stage.unit {
        case .employer: [start.id]
        case .authority: [authority]
        case .parent(repeatUntilFirstLevel: false): superior(of: below)
        case .parent(repeatUntilFirstLevel: true): levels(above: below)
        case .recommending: recommending(above: start)
        case .bureauOrDepartment: bureauOrDepartment(of: start)
        }
    }
}

extension RouteFinder {
    private func superior(of below: RouteUnit) -> [UnitID]? {
        guard let parent = below.parent, unit(parent) != nil else { return nil }
        return parent == authority ? [] : [parent]
    }

    /// Every level up to the first-level unit; none above a unit that is first-level itself.
    private func levels(above below: RouteUnit) -> [UnitID]? {
        var levels: [UnitID] = []
        var current = below
        while !current.isFirstLevel {
            guard let above = superior(of: current) else { return nil }
            guard let parent = above.first else { return levels }
            guard !levels.contains(parent), parent != below.id, let next = unit(parent) else { return nil }
            levels.append(parent)
            current = next
        }
        return levels
    }

    private func recommending(above start: RouteUnit) -> [UnitID]? {
        var seen: Set<UnitID> = [start.id]
        var current = start
        while let parent = current.parent, let next = unit(parent), seen.insert(parent).inserted {
            if parent == authority { return [] }
            if next.kind.recommends { return [parent] }
            current = next
        }
        return nil
    }

    /// Source: A-35, R-ORG-20, R-ORG-21; parks and departments answer to the authority (§16).
    private func bureauOrDepartment(of start: RouteUnit) -> [UnitID]? {
        switch start.kind {
        case .department, .park, .district, .authority: []
        case .employer, .recommending: start.isPublicBody ? superior(of: start) : start.district.map { [$0] }
        }
    }
}

extension UnitKind {
    /// Whether units of this kind recommend what units below them hand up.
    fileprivate var recommends: Bool {
        switch self {
        case .recommending, .department, .district: true
        case .employer, .park, .authority: false
        }
    }
}
