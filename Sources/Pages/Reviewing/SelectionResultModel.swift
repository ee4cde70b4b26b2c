/// What came of an act on many applications.
package struct SelectionResultModel: Sendable {
    /// One application.
    package struct Row: Sendable {
        package let name: String
        package let number: String
        package let url: String
        package let badge: Badge
        /// Why it was passed over; empty when it was done.
        package let reasons: [String]

        package init(name: String, number: String, url: String, badge: Badge, reasons: [String]) {
            (self.name, self.number, self.url) = (name, number, url)
            (self.badge, self.reasons) = (badge, reasons)
        }
    }

    package let title: String
    package let alerts: [Alert]
    package let rows: [Row]
    package let back: Link

    package init(title: String, alerts: [Alert], rows: [Row], back: Link) {
        (self.title, self.alerts, self.rows, self.back) = (title, alerts, rows, back)
    }
}
