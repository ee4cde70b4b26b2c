package import Domain

/// A public announcement (公示) of an application at a stage, with the days for which it lasts.
package struct Publicity: Hashable, Sendable {
    package let application: ApplicationID
    /// Of the event that began it.
    package let ordinal: Int
    /// What the paper's code leads to; nobody can guess it.
    package let code: String
    package let pass: Int
    package let position: Int
    /// 0 = until the holder says that it is over (A-14).
    package let workingDays: Int
    /// The day on which it was announced; it is not counted.
    package let startsOn: CivilDate
    /// `nil` without a number of days.
    package let endsOn: CivilDate?
    /// The first instant after it.
    package let endsAt: Instant?
    /// The years by whose holidays the days were counted, and those of which none had been entered.
    package let knownYears: [Int]
    package let unknownYears: [Int]
    package let account: AccountID
    package let startedAt: Instant
    /// The last time that the publicity form was printed, and who did.
    package var printedAt: Instant
    package var printedBy: String

    package init(
        application: ApplicationID, ordinal: Int, code: String, pass: Int, position: Int, workingDays: Int,
        startsOn: CivilDate, endsOn: CivilDate?, endsAt: Instant?, knownYears: [Int], unknownYears: [Int],
        account: AccountID, startedAt: Instant, printedAt: Instant, printedBy: String
    ) {
        (self.application, self.ordinal, self.code, self.pass) = (application, ordinal, code, pass)
        (self.position, self.workingDays, self.startsOn) = (position, workingDays, startsOn)
        (self.endsOn, self.endsAt, self.knownYears, self.unknownYears) = (endsOn, endsAt, knownYears, unknownYears)
        (self.account, self.startedAt, self.printedAt, self.printedBy) = (account, startedAt, printedAt, printedBy)
    }

    /// As the history records it: the first day, and the last one where there is a number of days.
    package var days: String {
        "\(startsOn)/\(endsOn?.description ?? "")"
    }
}

extension ApplicationEvent {
    /// What an event's decision says besides the stage's own fields; no field has a hyphen in its name.
    package enum Mention {
        /// The days of the announcement that a pass began.
        package static let publicity = "publicity-days"
        package static let objection = "objection-id"
        package static let objectionDigest = "objection-digest"
    }
}
