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

extension Actor {
    /// The units for which the account acts on this listener, in one system or in any.
    package func administeredUnits(in system: SystemID?) -> Set<UnitID> {
        Set(
            effectiveGrants.filter { grant in
                grant.role == .administrator && (system.map(grant.covers) ?? true)
            }.compactMap(\.unit))
    }

    /// The lists of his kinds of units, in the order of the menu; an auditor has the general one.
    package func workLists(of programme: Programme) -> [WorkList] {
        let kinds = Set(unitKinds(in: programme.system))
        return kinds.isEmpty ? [programme.generalList] : programme.workLists(for: kinds)
    }

    /// Those of his units that have the list.
    package func units(of list: WorkList, in system: SystemID) -> Set<UnitID> {
        Set(
            effectiveGrants.filter { grant in
                grant.role == .administrator && grant.covers(system) && (grant.unitKind.map(list.isFor) ?? false)
            }.compactMap(\.unit))
    }
}
