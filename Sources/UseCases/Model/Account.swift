package import Access
package import Domain

/// An account (账号) with which somebody signs in.
package struct Account: Sendable {
    package let id: AccountID
    package let login: String
    package let displayName: String
    package let person: PersonID?
    /// The only listener on which it may sign in.
    package let listener: Listener
    package let isActive: Bool
    package let passwordHash: String
    package let grants: [Grant]

    package init(
        id: AccountID, login: String, displayName: String, person: PersonID?, listener: Listener, isActive: Bool,
        passwordHash: String, grants: [Grant]
    ) {
        (self.id, self.login, self.displayName, self.person) = (id, login, displayName, person)
        (self.listener, self.isActive, self.passwordHash, self.grants) = (listener, isActive, passwordHash, grants)
    }

    /// What the access rules see of it.
    package func actor(on listener: Listener) -> Actor {
        Actor(account: id, person: person, listener: listener, grants: grants)
    }
}
