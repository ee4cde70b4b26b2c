/// Who stands in for whom, ready to be shown.
package struct DeputiesModel: Sendable {
    package struct Row: Sendable {
        package let deputy: String
        package let principal: String
        package let unit: String
        package let period: String
        package let badge: Badge
        /// Where it is ended; `nil` when it is over.
        package let endURL: String?

        package init(
            deputy: String, principal: String, unit: String, period: String, badge: Badge, endURL: String?
        ) {
            (self.deputy, self.principal, self.unit) = (deputy, principal, unit)
            (self.period, self.badge, self.endURL) = (period, badge, endURL)
        }
    }

    package let form: PostForm
    package let rows: [Row]
    package let csrf: String
    package let problems: [Link]

    package init(form: PostForm, rows: [Row], csrf: String, problems: [Link]) {
        (self.form, self.rows, self.csrf, self.problems) = (form, rows, csrf, problems)
    }
}
