package import Domain

/// Who has which application open for review.
package protocol ReviewVisitRows {
    /// Notes a sign of somebody; his first one is when he opened it.
    func note(_ visit: ReviewVisit) throws

    /// Everybody who was seen from `time` on, those who came first at the top.
    func list(of application: ApplicationID, since time: Instant) throws -> [ReviewVisit]

    /// Unless he was seen after `time`.
    func remove(of account: AccountID, from application: ApplicationID, seenUntil time: Instant) throws

    /// - Returns: how many there were.
    func remove(before time: Instant) throws -> Int
}

/// Reviewers' private notes, each of one account.
package protocol PrivateNoteRows {
    func find(_ application: ApplicationID, of account: AccountID) throws -> PrivateNote?

    /// Writes a note whose stored version is still `version` (0 = there is none); an empty text removes it.
    /// - Returns: `false` when it was changed meanwhile; nothing is written then.
    func save(
        _ text: String, on application: ApplicationID, of account: AccountID, ifVersion version: Int64, at now: Instant
    ) throws -> Bool
}

/// What came of the applications of a batch.
package protocol ResultRows {
    /// The approved ones in the order of their numbers.
    func approved(in batch: BatchID) throws -> [ApplicationResult]

    /// What the stages decided about the approved ones besides passing them, by the ids of the fields.
    func decisions(in batch: BatchID) throws -> [ApplicationID: [String: String]]

    /// The rejected ones of a programme, the last ones first, at most `limit`.
    func rejected(in programme: ProgrammeID, limit: Int) throws -> [ApplicationResult]

    func countRejected(in batch: BatchID) throws -> Int
}

/// An application that has come to its end, with the event that ended it.
package struct ApplicationResult: Sendable {
    package let application: Application
    package let decidedBy: ApplicationEvent
    /// What lists show of it, by `section.field`.
    package let listed: [String: String]

    package init(application: Application, decidedBy: ApplicationEvent, listed: [String: String] = [:]) {
        (self.application, self.decidedBy, self.listed) = (application, decidedBy, listed)
    }
}
