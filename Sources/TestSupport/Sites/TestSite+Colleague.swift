package import Access
package import Domain
import UseCases

extension TestSite {
    /// A second administrator of the unit.
    ///
    /// - Parameter person: to whom the account belongs; `nil` = nobody known.
    package func colleague(
        of unit: TestUnit, person: TestPerson? = nil, on listener: Listener? = nil
    ) async throws -> Actor {
        let name = person.map { "Clerk \($0.name)" } ?? "Second clerk of \(unit.name)"
        let id = AccountID(trusted: "second-\(unit.rawValue)-\(person?.rawValue ?? "nobody")")
        let account = Account(
            id: id, login: id.text, displayName: name, person: person?.id, listener: listener ?? unit.listener,
            isActive: true, passwordHash: PlainPasswords.hash("secret"), grants: [unit.grant])
        try await storage.write { try $0.accounts.insert(account) }
        return account.actor(on: account.listener)
    }
}
