package import Domain

/// Somebody was reminded of an application that he has not submitted (催办).
package struct Reminder: Hashable, Sendable {
    package let application: ApplicationID
    /// The site's day, on which there is no second one.
    package let day: CivilDate
    package let at: Instant
    /// Who reminded him.
    package let account: AccountID

    package init(application: ApplicationID, day: CivilDate, at: Instant, account: AccountID) {
        (self.application, self.day, self.at, self.account) = (application, day, at, account)
    }
}
