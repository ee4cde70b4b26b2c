package import Domain

/// What somebody raised against an application while it was publicly announced (异议), and what came of it.
package struct Objection: Hashable, Sendable {
    /// How it came.
    package enum Channel: String, Hashable, Sendable, CaseIterable {
        case visit, letter, phone, mail, other
    }

    /// What came of it.
    package enum Outcome: String, Hashable, Sendable, CaseIterable {
        /// 成立.
        case upheld
        /// 不成立.
        case dismissed
    }

    /// How it ended.
    package struct Settlement: Hashable, Sendable {
        package let outcome: Outcome
        /// What was looked into and done.
        package let measures: String
        package let settledBy: String
        package let settledAt: Instant

        package init(outcome: Outcome, measures: String, settledBy: String, settledAt: Instant) {
            (self.outcome, self.measures) = (outcome, measures)
            (self.settledBy, self.settledAt) = (settledBy, settledAt)
        }
    }

    package let id: ObjectionID
    package let application: ApplicationID
    /// The event that began the announcement.
    package let publicity: Int
    package let receivedOn: CivilDate
    package let channel: Channel
    /// Empty when it came without a name.
    package let objector: String
    package let content: String
    package let account: AccountID
    package let recordedBy: String
    package let recordedAt: Instant
    /// `nil` while it is open.
    package let settlement: Settlement?

    package init(
        id: ObjectionID, application: ApplicationID, publicity: Int, receivedOn: CivilDate, channel: Channel,
        objector: String, content: String, account: AccountID, recordedBy: String, recordedAt: Instant,
        settlement: Settlement? = nil
    ) {
        (self.id, self.application, self.publicity, self.receivedOn) = (id, application, publicity, receivedOn)
        (self.channel, self.objector, self.content, self.account) = (channel, objector, content, account)
        (self.recordedBy, self.recordedAt, self.settlement) = (recordedBy, recordedAt, settlement)
    }

    package var isOpen: Bool { settlement == nil }

    /// What the history's digest of it is made of; it names nobody to those who may not know.
    package var canonicalText: String {
        JSONValue.object([
            "id": .text(id.text), "received": .text(receivedOn.description), "channel": .text(channel.rawValue),
            "objector": .text(objector), "content": .text(content),
        ]).canonicalText
    }
}
