/// What a unit's people have not submitted, as the page shows it.
package struct UnsubmittedModel: Sendable {
    /// One person in one batch.
    package struct Row: Sendable {
        package let name: String
        package let programme: String
        package let badge: Badge
        /// Such as “3/8 项，37%”; empty for somebody who has not begun.
        package let progress: String
        package let until: String
        /// When he was reminded last; empty when never.
        package let reminded: String
        /// Where to remind him; `nil` where there is nothing to remind of, or he was reminded today.
        package let remindURL: String?

        package init(
            name: String, programme: String, badge: Badge, progress: String, until: String, reminded: String,
            remindURL: String?
        ) {
            (self.name, self.programme, self.badge, self.progress) = (name, programme, badge, progress)
            (self.until, self.reminded, self.remindURL) = (until, reminded, remindURL)
        }
    }

    package let rows: [Row]
    package let csrf: String
    /// What stands in the way of a reminder.
    package let problems: [String]
    package let pagination: Pagination?

    package init(rows: [Row], csrf: String, problems: [String], pagination: Pagination?) {
        (self.rows, self.csrf, self.problems, self.pagination) = (rows, csrf, problems, pagination)
    }
}
