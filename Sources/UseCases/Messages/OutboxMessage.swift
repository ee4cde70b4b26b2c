package import Domain

/// A message (消息) that waits to be sent, written in the same transaction as the change that causes it.
package struct OutboxMessage: Hashable, Sendable {
    package let id: MessageID
    package let kind: MessageKind
    /// Stored sealed as a whole, since messages name people.
    package let payload: JSONValue
    /// What makes the message unique: a second one with the same key is not written.
    package let dedupKey: String
    package let createdAt: Instant
    /// Not sent before.
    package let dueAt: Instant

    package init(
        id: MessageID, kind: MessageKind, payload: JSONValue, dedupKey: String, createdAt: Instant, dueAt: Instant
    ) {
        (self.id, self.kind, self.payload, self.dedupKey) = (id, kind, payload, dedupKey)
        (self.createdAt, self.dueAt) = (createdAt, dueAt)
    }
}
