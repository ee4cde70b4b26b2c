package import Domain

/// Somebody who is signed in: his account, himself, the network side he came from, and his grants of today.
package struct Actor: Hashable, Sendable {
    package let account: AccountID
    /// `nil` while the account has no person yet; two accounts of one person share it.
    package let person: PersonID?
    package let listener: Listener
    /// The grants that are valid now; expired ones are not among them.
    package let grants: [Grant]

    package init(account: AccountID, person: PersonID?, listener: Listener, grants: [Grant] = []) {
        self.account = account
        self.person = person
        self.listener = listener
        self.grants = grants
    }
}
