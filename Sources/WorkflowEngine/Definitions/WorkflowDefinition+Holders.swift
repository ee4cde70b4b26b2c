package import Domain

extension WorkflowDefinition {
    /// Whether a unit of this kind may come to hold a stage; what it never reviews is not offered to it.
    package func mayBeHeld(by kind: UnitKind) -> Bool {
        stages.contains { $0.unit.mayFind(kind) }
    }

    /// The same of one stage.
    package func mayHold(_ stage: StageDefinition, _ kind: UnitKind) -> Bool { stage.unit.mayFind(kind) }
}

extension UnitResolver {
    /// Whether it may come to a unit of this kind.
    package func mayFind(_ kind: UnitKind) -> Bool {
        switch self {
        case .authority: kind == .authority
        case .employer: [.employer, .park, .department, .recommending].contains(kind)
        case .bureauOrDepartment: kind == .district || kind == .department
        case .recommending, .parent: [.recommending, .department, .district].contains(kind)
        }
    }
}

extension UnitKind {
    /// Whether a unit of this kind may apply where units do; the authority decides and never applies.
    package var mayApply: Bool { self != .authority }
}
