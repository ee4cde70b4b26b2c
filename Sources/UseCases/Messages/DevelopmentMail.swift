package import Domain

/// A message as a demo shows it in place of sending it (开发信箱).
package struct DevelopmentMail: Hashable, Sendable {
    package let id: MessageID
    package let recipient: String
    package let subject: String
    package let body: String
    /// When the message was caused.
    package let at: Instant

    package init(id: MessageID, recipient: String, subject: String, body: String, at: Instant) {
        (self.id, self.recipient, self.subject, self.body, self.at) = (id, recipient, subject, body, at)
    }
}
