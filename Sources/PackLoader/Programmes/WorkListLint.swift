import Domain
import Programmes
import WorkflowEngine

/// Proves that nothing can wait for a unit in none of its lists.
struct WorkListLint {
    let lists: [WorkList]
    let workflow: WorkflowDefinition

    /// What is not listed anywhere, in words; empty for a programme without lists of its own.
    var problems: [String] {
        guard !lists.isEmpty else { return [] }
        return UnitKind.allCases.filter(workflow.mayBeHeld).flatMap { kind in
            let views = Set(lists.filter { $0.isFor(kind) }.flatMap(\.tabs).map(\.view))
            guard views.isDisjoint(with: [.waiting, .all]) else { return [String]() }
            return needed(kind).subtracting(views).map(\.rawValue).sorted().map { view in
                "units of the kind \"\(kind.rawValue)\" need a list of the view \"\(view)\", or of \"waiting\""
            }
        }
    }

    private func needed(_ kind: UnitKind) -> Set<WorkView> {
        var views: Set<WorkView> = []
        for stage in workflow.stages where workflow.mayHold(stage, kind) {
            views.insert(stage.unit == .employer ? .ownReview : .othersReview)
            if stage.waitsAfterPass { views.insert(.toReport) }
        }
        let isHandedDown = workflow.stages.dropFirst().contains { $0.returnMode != .direct }
        if isHandedDown, workflow.stages.dropLast().contains(where: { workflow.mayHold($0, kind) }) {
            views.insert(.returnedToStage)
        }
        return views
    }
}
