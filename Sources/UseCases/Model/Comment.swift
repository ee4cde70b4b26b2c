package import Domain
package import FormEngine

/// A revision comment (修改意见), anchored to a section, a field or a record.
package struct Comment: Hashable, Sendable {
    /// A comment is open until the applicant changes the place or replies, and resolved by a later pass.
    package enum State: String, Hashable, Sendable, CaseIterable {
        /// Written by a reviewer who has not decided yet; nobody else sees it.
        case draft
        case open
        case answered
        case resolved
    }

    package let id: CommentID
    package let application: ApplicationID
    package let pass: Int
    /// The stage's position at which it was written.
    package let position: Int
    package let place: AnswerPlace
    package var text: String
    package var state: State
    package let account: AccountID
    package let actorName: String
    package let unit: UnitID
    package let unitName: String
    package let contactPhone: String
    /// When it was written, and from the return on when it was published.
    package var at: Instant
    /// What the applicant wrote back (书面回复); `nil` where he has not.
    package let reply: Reply?

    /// An applicant's written answer to a comment.
    package struct Reply: Hashable, Sendable {
        package let text: String
        package let at: Instant

        package init(text: String, at: Instant) {
            (self.text, self.at) = (text, at)
        }
    }

    package init(
        id: CommentID, application: ApplicationID, pass: Int, position: Int, place: AnswerPlace, text: String,
        state: State, account: AccountID, actorName: String, unit: UnitID, unitName: String, contactPhone: String,
        at: Instant, reply: Reply? = nil
    ) {
        (self.id, self.application, self.pass, self.position) = (id, application, pass, position)
        (self.place, self.text, self.state, self.account) = (place, text, state, account)
        (self.actorName, self.unit, self.unitName) = (actorName, unit, unitName)
        (self.contactPhone, self.at) = (contactPhone, at)
        self.reply = reply
    }

    /// Whether the applicant may write back or change what he wrote: until he hands in again.
    ///
    /// - Parameter submittedAt: when the application was handed in last.
    package func takesReply(after submittedAt: Instant?) -> Bool {
        switch state {
        case .draft, .resolved: false
        case .open: true
        case .answered: reply.map { reply in submittedAt.map { reply.at > $0 } ?? true } ?? true
        }
    }
}
