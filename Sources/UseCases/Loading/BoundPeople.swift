import Domain
import FormEngine
import Programmes

/// Who is bound to the unit that an application is about (本单位人员).
struct BoundPeople {
    private let store: any StoreTransaction

    init(_ store: any StoreTransaction) {
        self.store = store
    }

    /// By name, each once; empty where the form asks for nobody, or where there is no unit.
    ///
    /// - Parameter unit: the applicant's employer, or the applying unit itself.
    func names(for programme: Programme, _ unit: UnitID?) throws -> [String] {
        let asks = programme.form.sections.flatMap(\.fields).contains { field in
            if case .person = field.kind { true } else { false }
        }
        guard asks, let unit else { return [] }
        let names = try store.bindings.list(unit: unit).filter { $0.state == .bound }.map(\.personName)
        return Set(names).sorted()
    }
}
