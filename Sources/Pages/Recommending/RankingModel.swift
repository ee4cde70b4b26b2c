/// A unit's order of a batch, ready to be shown.
package struct RankingModel: Sendable {
    package struct Row: Sendable {
        package let id: String
        package let place: RankLink
        package let applicant: String
        package let number: String
        package let employer: String
        /// The places that the levels below gave.
        package let lower: String
        /// Says that it is back with the applicant; `nil` otherwise.
        package let gone: String?
        package let isRanked: Bool

        package init(
            id: String, place: RankLink, applicant: String, number: String, employer: String, lower: String,
            gone: String?, isRanked: Bool
        ) {
            (self.id, self.place, self.applicant, self.number) = (id, place, applicant, number)
            (self.employer, self.lower, self.gone, self.isRanked) = (employer, lower, gone, isRanked)
        }
    }

    package let lead: String
    /// When it ends and what is left; `nil` where there is no end.
    package let deadline: String?
    package let isOpen: Bool
    package let rows: [Row]
    /// Whether any level below has an order.
    package let hasLower: Bool
    /// Other units and batches to look at.
    package let choices: [Option]
    package let chosen: String
    package let action: String
    package let csrf: String
    package let hidden: [HiddenField]
    /// What was refused.
    package let problem: String?

    package init(
        lead: String, deadline: String?, isOpen: Bool, rows: [Row], hasLower: Bool, choices: [Option], chosen: String,
        action: String, csrf: String, hidden: [HiddenField], problem: String?
    ) {
        (self.lead, self.deadline, self.isOpen, self.rows) = (lead, deadline, isOpen, rows)
        (self.hasLower, self.choices, self.chosen) = (hasLower, choices, chosen)
        (self.action, self.csrf, self.hidden, self.problem) = (action, csrf, hidden, problem)
    }
}
