package import Access
package import Domain
package import FormEngine

/// Whole tables and raw rows, for checks of the site; a row that cannot be read is a finding and never thrown.
package protocol CheckRows {
    /// The applications with ids from `first` through `last`.
    func records(from first: ApplicationID, through last: ApplicationID) throws -> RecordPage

    /// At most `limit` persons with ids after `last`, their sealed values opened.
    func people(after last: PersonID?, limit: Int) throws -> PersonPage

    /// The applications in the scope with ids from `first` through `last`, in their order.
    func visible(
        in scope: ApplicationScope, from first: ApplicationID, through last: ApplicationID
    ) throws -> [ApplicationID]

    /// The active accounts that have a grant, or those that have none, in the order of their ids.
    func accounts(withGrants: Bool) throws -> [AccountID]

    /// The hashes of an application's events by ordinal; `nil` when there is no such application.
    func eventHashes(of application: ApplicationID) throws -> [Int: String]?

    /// What a check over whole tables finds.
    func findings(of check: TableCheck, at now: Instant) throws -> [CheckFinding]

    /// Opens sealed answers; may be used after the transaction.
    var sealing: AnswerSealing { get }
}

/// Some persons in the order of their ids.
package struct PersonPage: Sendable {
    /// A person whose identity number could be opened, with the keyed hash of what was opened.
    package struct Identity: Sendable {
        package let person: PersonID
        package let hash: String

        package init(person: PersonID, hash: String) {
            (self.person, self.hash) = (person, hash)
        }
    }

    package var identities: [Identity] = []
    package var count = 0
    package var findings: [CheckFinding] = []
    package var last: PersonID?

    package init() {}
}
