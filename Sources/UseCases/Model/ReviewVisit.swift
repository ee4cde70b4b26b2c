package import Domain

/// That somebody has an application open for review, so that two reviewers see each other.
package struct ReviewVisit: Hashable, Sendable {
    /// Seconds after which somebody who gave no sign counts as gone.
    package static let lifetime: Int64 = 300

    package let application: ApplicationID
    package let account: AccountID
    package let actorName: String
    /// Whether he has typed something that is not saved yet.
    package let isWriting: Bool
    package let openedAt: Instant
    /// The last sign of him.
    package let seenAt: Instant

    package init(
        application: ApplicationID, account: AccountID, actorName: String, isWriting: Bool, openedAt: Instant,
        seenAt: Instant
    ) {
        (self.application, self.account, self.actorName) = (application, account, actorName)
        (self.isWriting, self.openedAt, self.seenAt) = (isWriting, openedAt, seenAt)
    }
}
