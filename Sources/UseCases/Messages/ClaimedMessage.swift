package import Domain

/// A message that one sender has leased and may send now.
package struct ClaimedMessage: Hashable, Sendable {
    package let id: MessageID
    package let kind: MessageKind
    /// `nil` when no known key opens it, or it is not what was once written.
    package let payload: JSONValue?
    package let createdAt: Instant
    /// How often it was claimed, this time included; also tells this lease from later ones of the same holder.
    package let attempts: Int
    package let holder: String

    package init(
        id: MessageID, kind: MessageKind, payload: JSONValue?, createdAt: Instant, attempts: Int, holder: String
    ) {
        (self.id, self.kind, self.payload, self.createdAt) = (id, kind, payload, createdAt)
        (self.attempts, self.holder) = (attempts, holder)
    }
}
