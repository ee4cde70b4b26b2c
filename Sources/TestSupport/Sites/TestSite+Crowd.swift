package import Access
import Domain
import UseCases

extension TestSite {
    /// New people with accounts and bound to nobody; their numbers are no identity numbers.
    package func crowd(_ count: Int) async throws -> [Actor] {
        let accounts = (0..<count).map { number in
            Account(
                id: AccountID(trusted: "crowd-\(number)"), login: "crowd-\(number)", displayName: "Crowd \(number)",
                person: PersonID(trusted: "crowd-\(number)"), listener: .public, isActive: true, passwordHash: "",
                grants: [])
        }
        try await storage.write { store in
            for (number, account) in accounts.enumerated() {
                guard let id = account.person else { continue }
                _ = try store.people.insert(
                    Person(
                        id: id, name: account.displayName, idNumber: "crowd-\(number)", sex: .female,
                        birthDate: SmallSite.day(1, 1).adding(months: -480), mobile: "", profile: [:], version: 1))
                try store.accounts.insert(account)
            }
        }
        return accounts.map { $0.actor(on: .public) }
    }
}
