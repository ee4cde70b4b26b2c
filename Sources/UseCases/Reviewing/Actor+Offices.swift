package import Access
package import Domain
package import Programmes
import WorkflowEngine

extension Actor {
    /// Whether a unit of his may come to hold a stage of the programme.
    package func mayReview(_ programme: Programme) -> Bool {
        unitKinds(in: programme.system).contains(where: programme.workflow.mayBeHeld)
    }

    /// Whether he may hand in for a unit in the system.
    package func mayApplyForUnit(in system: SystemID) -> Bool {
        unitKinds(in: system).contains(where: \.mayApply)
    }

    private func unitKinds(in system: SystemID) -> [UnitKind] {
        effectiveGrants.filter { $0.role == .administrator && $0.covers(system) }.compactMap(\.unitKind)
    }
}
