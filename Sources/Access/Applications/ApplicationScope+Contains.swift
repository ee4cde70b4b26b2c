extension ApplicationScope {
    /// Whether the application is in the scope; the store's SQL gives the same answer for every row.
    package func contains(_ facts: ApplicationFacts) -> Bool {
        guard facts.phase != .deleted else { return false }
        return switch self {
        case .none: false
        case .all: true
        case .applicant(let person): facts.applicantPerson == person
        case .applicantUnit(let units): facts.applicantUnit.map(units.contains) ?? false
        case .stageReached(let units):
            facts.phase != .draft && facts.stagesReached.contains { units.contains($0.unit) }
        case .system(let system, let scope): facts.system == system && scope.contains(facts)
        case .any(let scopes): scopes.contains { $0.contains(facts) }
        }
    }

    /// The union without empty and doubled parts; `none` for nothing.
    package static func union(_ scopes: [ApplicationScope]) -> ApplicationScope {
        var parts: [ApplicationScope] = []
        for scope in scopes where scope != .none && !parts.contains(scope) {
            parts.append(scope)
        }
        if parts.contains(.all) { return .all }
        return switch parts.count {
        case 0: .none
        case 1: parts[0]
        default: .any(parts)
        }
    }
}
