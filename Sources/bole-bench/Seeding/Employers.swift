import Access
import Domain
import UseCases

/// Gives each employer of the demo many sisters, each with an administrator, under the same superior.
struct Employers: Sendable {
    /// A unit with the account that acts for it.
    struct Employer: Sendable {
        let unit: Unit
        let account: Account
    }

    /// By the employer of the demo.
    private let sisters: [UnitID: [Employer]]

    /// Makes those that are missing.
    ///
    /// - Parameter count: how many sisters each has.
    static func make(
        of models: Set<UnitID>, count: Int, passwordHash: String, from day: CivilDate, in store: any StoreTransaction
    ) throws -> Employers {
        var sisters: [UnitID: [Employer]] = [:]
        for (position, id) in models.sorted().enumerated() {
            guard let model = try store.units.find(id) else { continue }
            sisters[id] = try (0..<count).map { number in
                let employer = sister(of: model, position * 10_000 + number, passwordHash)
                if try store.units.find(employer.unit.id) == nil {
                    try store.units.insert(employer.unit, from: day)
                    try store.accounts.insert(employer.account)
                }
                return employer
            }
        }
        return Employers(sisters: sisters)
    }

    /// One of the sisters; `nil` for an employer that has none.
    func employer(like id: UnitID, _ number: Int) -> Employer? {
        guard let sisters = sisters[id], !sisters.isEmpty else { return nil }
        return sisters[number % sisters.count]
    }

    private static func sister(of model: Unit, _ number: Int, _ passwordHash: String) -> Employer {
        let unit = Unit(
            id: UnitID(trusted: "bench-u-\(number)"), name: "\(model.name) \(number)", kind: model.kind,
            type: model.type, creditCode: creditCode(number, like: model.creditCode),
            registeredDivision: model.registeredDivision, insuredDivision: model.insuredDivision,
            locationDivision: model.locationDivision, parent: model.parent, isFirstLevel: model.isFirstLevel,
            phone: model.phone)
        let id = AccountID(trusted: "bench-a-\(number)")
        return Employer(
            unit: unit,
            account: Account(
                id: id, login: id.text, displayName: unit.name, person: nil, listener: .public, isActive: true,
                passwordHash: passwordHash,
                grants: [Grant(unit: unit.id, unitKind: unit.kind, system: nil, role: .administrator)]))
    }

    /// With both check characters right; empty where the model has none.
    private static func creditCode(_ number: Int, like model: String) -> String {
        guard model.count == 18 else { return "" }
        let body = String(70_000_000 + number)
        guard let inner = OrganisationCode.checkCharacter(of: body.utf8) else { return "" }
        let seventeen = model.prefix(8) + body + String(UnicodeScalar(inner))
        guard let outer = CreditCode.checkCharacter(of: Array(seventeen.utf8)) else { return "" }
        return seventeen + String(UnicodeScalar(outer))
    }
}
