import Access
package import Domain
package import Programmes

package protocol BatchRows {
    func find(_ id: BatchID) throws -> Batch?
    /// Newest opening first, unpublished ones included.
    func list(of programme: ProgrammeID) throws -> [Batch]
    func list() throws -> [Batch]
    func insert(_ batch: Batch) throws
}

package protocol PersonRows {
    func find(_ id: PersonID) throws -> Person?
    /// `false` when the identity number is taken.
    func insert(_ person: Person) throws -> Bool
    /// Writes the profile where the stored version is still `version`.
    func update(_ person: Person, ifVersion version: Int64) throws -> Bool
    /// The persons with the same identity number as `id`, itself included; for A-47.
    func sameIdentity(as id: PersonID) throws -> Set<PersonID>
    /// The mobile numbers of those of `ids` that there are.
    func mobiles(of ids: [PersonID]) throws -> [PersonID: String]
    /// The persons who act for the unit that applies, now or in the application's history; empty where a person applies
    ///
    func stewards(of application: Application, in system: SystemID) throws -> Set<PersonID>
}

package protocol BindingRows {
    func find(_ id: BindingID) throws -> Binding?
    /// The approved binding, `nil` when there is none.
    func bound(_ person: PersonID) throws -> Binding?
    func pending(_ person: PersonID) throws -> Binding?
    /// Requests to a unit, the pending ones first.
    func list(unit: UnitID) throws -> [Binding]
    /// Everybody who is bound to one of the units, in no order.
    func bound(to units: Set<UnitID>) throws -> [Binding]
    /// `false` when the person has an open request already.
    func insert(_ binding: Binding) throws -> Bool
    /// Decides a pending request; the former binding is superseded when `state` is `bound`.
    /// - Returns: `false` when it is not pending any more.
    func decide(_ id: BindingID, as state: Binding.State, reason: String, by: AccountID, at now: Instant) throws -> Bool
}

package protocol UnitRows {
    func find(_ id: UnitID) throws -> Unit?
    /// Employers that a person may choose whose name contains `text`, at most `limit`, by name.
    func searchEmployers(_ text: String, limit: Int) throws -> [Unit]
    /// The unit with exactly this name or credit code; `nil` when there is none, or several of one name.
    func find(named text: String) throws -> Unit?
    /// Units of a kind; for resolving routes.
    func list(kind: UnitKind) throws -> [Unit]
    func insert(_ unit: Unit, from day: CivilDate) throws
}

package protocol AccountRows {
    func find(_ id: AccountID) throws -> Account?
    /// By user name (folded), mobile number or identity number (R-AUTH-01); of several accounts of a person the active
    /// one of `listener` before the others.
    func find(identifier: String, on listener: Listener) throws -> Account?
    func insert(_ account: Account) throws
    /// - Parameter hash: what is stored in the password's stead.
    func setPassword(_ hash: String, of id: AccountID) throws
    /// The accounts that act for a unit.
    func administrators(of unit: UnitID, system: SystemID?) throws -> [Account]
    /// Failed sign-ins for a key (identifier and address), `nil` when there were none.
    func failures(_ key: String) throws -> SignInFailures?
    func setFailures(_ failures: SignInFailures?, for key: String) throws
    /// Forgets failures of which the last was before `time`.
    /// - Returns: how many keys had any.
    func removeFailures(before time: Instant) throws -> Int
}

/// How often a sign-in failed lately.
package struct SignInFailures: Hashable, Sendable {
    package let count: Int
    package let lastAt: Instant
    package let lockedUntil: Instant?

    package init(count: Int, lastAt: Instant, lockedUntil: Instant?) {
        (self.count, self.lastAt, self.lockedUntil) = (count, lastAt, lockedUntil)
    }
}
