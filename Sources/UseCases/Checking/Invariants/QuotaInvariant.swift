import Domain
import Programmes
import WorkflowEngine

/// I5, the applications: one holds a place of a first-level unit's quota exactly while it stands above that unit or is
/// approved.
enum QuotaInvariant {
    static func findings(_ checked: CheckedApplication) -> [CheckFinding] {
        guard let programme = checked.sameRevision else { return [] }
        let state = checked.application.state
        let steps = checked.record.route.steps(of: programme.workflow).filter(\.takesQuota)
        let expected = steps.filter { step in
            state == .approved || state.stage.map { $0 > step.position } ?? false
        }.map(\.unit)
        guard checked.record.quotaPlaces != expected else { return [] }
        let (held, due) = (checked.record.quotaPlaces, expected)
        return [
            checked.finding(
                .quotaPlaceDiffers,
                "it holds places of \(names(held)), and at \(state.spelling) it is due \(names(due))"
            )
        ]
    }

    private static func names(_ units: [UnitID]) -> String {
        units.isEmpty ? "no unit" : units.map(\.text).joined(separator: ", ")
    }
}
