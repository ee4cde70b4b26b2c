import Access
package import Domain
import Programmes
import WorkflowEngine

/// For whom somebody may apply in a programme: for himself, or for one of the units that he administers.
package enum ApplyingParty: Hashable, Sendable {
    case person(PersonID)
    case unit(Unit)

    /// All of them, units by name; empty when the programme is not for such an account.
    static func all(_ actor: Actor, _ programme: Programme, in store: any StoreTransaction) throws -> [ApplyingParty] {
        switch programme.workflow.applicant {
        case .person: actor.person.map { [.person($0)] } ?? []
        case .unit:
            try actor.administeredUnits(in: programme.system).compactMap(store.units.find).filter(\.kind.mayApply)
                .sorted { ($0.name, $0.id) < ($1.name, $1.id) }.map(ApplyingParty.unit)
        }
    }

    /// The one that is meant: the named unit, or the only one there is.
    static func chosen(_ unit: UnitID?, among parties: [ApplyingParty]) -> ApplyingParty? {
        guard let unit else { return parties.count == 1 ? parties.first : nil }
        return parties.first { $0.unit?.id == unit }
    }

    package var unit: Unit? {
        if case .unit(let unit) = self { unit } else { nil }
    }

    /// The same as an ``Application/exclusiveKey`` of applications that follow nothing.
    var key: String {
        switch self {
        case .person(let id): id.text
        case .unit(let unit): unit.id.text
        }
    }

    /// Whether the application is his own.
    package func isApplicant(of application: Application) -> Bool {
        switch self {
        case .person(let id): application.applicant.person == id
        case .unit(let unit): application.applicant.unit == unit.id
        }
    }

    /// As an application names it; `nil` when there is no such person.
    func applicant(in store: any StoreTransaction) throws -> Applicant? {
        switch self {
        case .person(let id): try store.people.find(id).map { Applicant(person: id, unit: nil, name: $0.name) }
        case .unit(let unit): Applicant(person: nil, unit: unit.id, name: unit.name)
        }
    }
}
