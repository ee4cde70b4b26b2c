import Domain
import Programmes
import WorkflowEngine

extension Batch {
    /// The batch as it stands for those who may apply: with several units the longest time counts.
    func extended(for parties: [ApplyingParty], in store: any StoreTransaction) throws -> Batch {
        let units = try parties.compactMap { party -> UnitID? in
            switch party {
            case .person(let person): try store.bindings.bound(person)?.unit
            case .unit(let unit): unit.id
            }
        }
        return extended(try longest(units, ofApplicants: true, in: store))
    }

    /// The batch as it stands for an application: for its applicant, and for the unit that has it now.
    func extended(
        for application: Application, route: [RouteEntry] = [], in store: any StoreTransaction
    ) throws -> Batch {
        let bound = try application.applicant.person.flatMap(store.bindings.bound)?.unit
        let applicant = application.applicant.unit ?? bound ?? application.employer
        let holder = route.first { $0.position == application.state.stage }?.unit
        let ends = try longest([applicant].compactMap(\.self), ofApplicants: true, in: store)
        let more = try longest([holder].compactMap(\.self), ofApplicants: false, in: store)
        return extended(ends.merging(more) { first, _ in first })
    }

    /// The batch as it stands for units that review.
    func extended(forReviewers units: Set<UnitID>, in store: any StoreTransaction) throws -> Batch {
        extended(try longest(units.sorted(), ofApplicants: false, in: store))
    }

    /// What was granted last to each unit, and of several units the longest.
    private func longest(
        _ units: [UnitID], ofApplicants: Bool, in store: any StoreTransaction
    ) throws -> [Deadline: Instant] {
        var ends: [Deadline: Instant] = [:]
        for unit in units {
            let granted = try store.extensions.list(of: id, unit: unit).filter {
                $0.deadline.isOfApplicants == ofApplicants
            }
            let last = Dictionary(granted.map { ($0.deadline, $0.until) }) { _, later in later }
            ends.merge(last) { max($0, $1) }
        }
        return ends
    }
}
