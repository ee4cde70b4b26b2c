/// The deadlines of a batch and who has longer time, ready to be shown.
package struct DeadlinesModel: Sendable {
    package struct Granted: Sendable {
        package let unit: String
        package let deadline: String
        package let until: String
        package let reason: String
        package let by: String
        package let at: String

        package init(unit: String, deadline: String, until: String, reason: String, by: String, at: String) {
            (self.unit, self.deadline, self.until) = (unit, deadline, until)
            (self.reason, self.by, self.at) = (reason, by, at)
        }
    }

    package let choices: [Option]
    package let chosen: String
    package let url: String
    /// The server's clock.
    package let now: String
    package let ends: [(label: String, text: String)]
    package let granted: [Granted]
    /// `nil` while there is no batch.
    package let form: PostForm?
    package let problems: [Link]

    package init(
        choices: [Option], chosen: String, url: String, now: String, ends: [(label: String, text: String)],
        granted: [Granted], form: PostForm?, problems: [Link]
    ) {
        (self.choices, self.chosen, self.url, self.now) = (choices, chosen, url, now)
        (self.ends, self.granted, self.form, self.problems) = (ends, granted, form, problems)
    }
}
