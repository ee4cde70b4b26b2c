/// What happened to an application, ready to be shown.
package struct HistoryModel: Sendable {
    package let title: String
    package let lead: String
    package let badge: Badge
    package let links: [Link]
    /// Whether the chain of records is whole; shown to auditors.
    package let verdict: Alert?
    /// Newest first.
    package let entries: [Entry]

    /// One event.
    package struct Entry: Sendable {
        package let act: Badge
        package let facts: [(term: String, text: String)]
        /// Opinion, decision and comments, each with its heading.
        package let texts: [(title: String, text: String)]

        package init(act: Badge, facts: [(term: String, text: String)], texts: [(title: String, text: String)]) {
            (self.act, self.facts, self.texts) = (act, facts, texts)
        }
    }

    package init(title: String, lead: String, badge: Badge, links: [Link], verdict: Alert?, entries: [Entry]) {
        (self.title, self.lead, self.badge, self.links) = (title, lead, badge, links)
        (self.verdict, self.entries) = (verdict, entries)
    }
}
