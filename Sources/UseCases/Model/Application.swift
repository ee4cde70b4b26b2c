package import Domain
package import WorkflowEngine

/// An application (申报书) as it stands: a cache of its events, changed only together with them.
package struct Application: Sendable {
    package let id: ApplicationID
    /// The printed number (申报书编号).
    package let number: String
    package let programme: ProgrammeID
    package var revision: RevisionID
    package let batch: BatchID
    package let applicant: Applicant
    /// The employer when the application was created or last submitted; `nil` when the person was not bound.
    package var employer: UnitID?
    package var employerName: String
    package var state: ApplicationState
    /// The state from which the present submission was made; a recall goes back there.
    package var submittedFrom: ApplicationState?
    /// How many times it was submitted; the number of the present pass over the route.
    package var pass: Int
    /// Counts every change of the row, for conditional updates.
    package var version: Int64
    package let createdAt: Instant
    package var updatedAt: Instant
    package var submittedAt: Instant?
    /// The last frozen snapshot: what reviewers read.
    package var snapshot: Int64?
    /// The hash of the last event of its chain, and how many there are.
    package var chain: ChainHead
    /// The approved application to which a follow-up is tied.
    package let follows: ApplicationID?
    /// Whether there can be no second one beside it in the batch.
    package let isExclusive: Bool

    package init(
        id: ApplicationID, number: String, programme: ProgrammeID, revision: RevisionID, batch: BatchID,
        applicant: Applicant, employer: UnitID?, employerName: String, state: ApplicationState,
        submittedFrom: ApplicationState?, pass: Int, version: Int64, createdAt: Instant, updatedAt: Instant,
        submittedAt: Instant?, snapshot: Int64?, chain: ChainHead, follows: ApplicationID? = nil,
        isExclusive: Bool = true
    ) {
        (self.id, self.number, self.programme, self.revision, self.batch) = (id, number, programme, revision, batch)
        (self.applicant, self.employer, self.employerName, self.state) = (applicant, employer, employerName, state)
        (self.submittedFrom, self.pass, self.version, self.createdAt) = (submittedFrom, pass, version, createdAt)
        (self.updatedAt, self.submittedAt, self.snapshot, self.chain) = (updatedAt, submittedAt, snapshot, chain)
        (self.follows, self.isExclusive) = (follows, isExclusive)
    }

    /// What may occur only once in a batch: who applies, or what is followed; `nil` where several are allowed.
    package var exclusiveKey: String? {
        isExclusive ? follows?.text ?? applicant.person?.text ?? applicant.unit?.text : nil
    }
}

/// Who applies: a person, or a unit.
package struct Applicant: Hashable, Sendable {
    package let person: PersonID?
    package let unit: UnitID?
    package let name: String

    package init(person: PersonID?, unit: UnitID?, name: String) {
        (self.person, self.unit, self.name) = (person, unit, name)
    }
}

/// Where an application's hash chain ends.
package struct ChainHead: Hashable, Sendable {
    package let count: Int
    package let hash: String

    package init(count: Int, hash: String) {
        (self.count, self.hash) = (count, hash)
    }

    package static let empty = ChainHead(count: 0, hash: "")
}
