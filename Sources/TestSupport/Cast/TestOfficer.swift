package import Access
import Domain
package import UseCases

/// Those who act for the site and not for a unit.
package enum TestOfficer: String, CaseIterable, Sendable {
    case auditor
    case keeper

    package var account: Account {
        let role: Role = self == .auditor ? .auditor : .siteAdministrator
        return Account(
            id: AccountID(trusted: "the-\(rawValue)"), login: "the-\(rawValue)", displayName: "The \(rawValue)",
            person: nil, listener: .intranet, isActive: true, passwordHash: PlainPasswords.hash("secret"),
            grants: [Grant(unit: nil, unitKind: nil, system: nil, role: role)])
    }

    package var actor: Actor { account.actor(on: .intranet) }
}
