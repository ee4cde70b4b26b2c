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
    /// What he holds in others' stead, each for its time.
    package let deputations: [Deputation]

    package init(
        id: AccountID, login: String, displayName: String, person: PersonID?, listener: Listener, isActive: Bool,
        passwordHash: String, grants: [Grant], deputations: [Deputation] = []
    ) {
        (self.id, self.login, self.displayName, self.person) = (id, login, displayName, person)
        (self.listener, self.isActive, self.passwordHash, self.grants) = (listener, isActive, passwordHash, grants)
        self.deputations = deputations
    }

    /// What the access rules see of it in its own right.
    package func actor(on listener: Listener) -> Actor {
        Actor(account: id, person: person, listener: listener, grants: grants)
    }

    /// What the access rules see of it at an instant, what it holds in others' stead included.
    package func actor(on listener: Listener, at now: Instant) -> Actor {
        let lent = deputations.filter { $0.from <= now && now < $0.to }.map(\.grant)
        return Actor(account: id, person: person, listener: listener, grants: grants + lent)
    }
}
