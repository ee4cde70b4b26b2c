package import Access
package import Domain
package import UseCases

/// The units of the test world: two employers under a district, one under a department, all under the bureau.
package enum TestUnit: String, CaseIterable, Sendable {
    case bureau, district, department, factory, academy, hospital

    package var id: UnitID { UnitID(trusted: rawValue) }
    package var name: String { "The \(rawValue)" }

    package var kind: UnitKind {
        switch self {
        case .bureau: .authority
        case .district: .district
        case .department: .department
        case .factory, .academy, .hospital: .employer
        }
    }

    package var parent: TestUnit? {
        switch self {
        case .bureau: nil
        case .district, .department: .bureau
        case .factory, .academy: .district
        case .hospital: .department
        }
    }

    package var phone: String { "0551-6000000\(rawValue.count)" }

    package var unit: Unit {
        Unit(
            id: id, name: name, kind: kind, type: "", creditCode: "", registeredDivision: "", insuredDivision: "",
            locationDivision: "", parent: parent?.id, isFirstLevel: parent == .bureau, phone: phone)
    }

    // MARK: Who acts for it

    /// The only listener on which the unit works.
    package var listener: Listener { kind == .employer ? .public : .intranet }

    package var grant: Grant {
        Grant(unit: id, unitKind: kind, system: nil, role: .administrator, isOfFirstLevel: parent == .bureau)
    }

    package var account: Account {
        Account(
            id: AccountID(trusted: "for-\(rawValue)"), login: "for-\(rawValue)", displayName: "Clerk of \(name)",
            person: nil, listener: listener, isActive: true, passwordHash: PlainPasswords.hash("secret"),
            grants: [grant])
    }

    package var actor: Actor { account.actor(on: listener) }
}
