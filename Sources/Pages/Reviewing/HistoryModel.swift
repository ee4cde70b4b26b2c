/// What happened to an application and why, ready to be shown.
package struct HistoryModel: Sendable {
    package let title: String
    package let lead: String
    package let badge: Badge
    package let links: [Link]
    /// Whether the chain of records is whole; shown to auditors.
    package let verdict: Alert?
    package let standing: Standing
    /// Newest first.
    package let entries: [Entry]

    /// Who has it now, and until when.
    package struct Standing: Sendable {
        package let title: String
        package let sentence: String
        package let demandsTitle: String
        /// What the present stage asks for, a sentence each.
        package let demands: [String]

        package init(title: String, sentence: String, demandsTitle: String, demands: [String]) {
            (self.title, self.sentence) = (title, sentence)
            (self.demandsTitle, self.demands) = (demandsTitle, demands)
        }
    }

    /// One event.
    package struct Entry: Sendable {
        package let time: String
        package let act: Badge
        /// Who did what, and what came of it.
        package let sentence: String
        package let facts: [(term: String, text: String)]
        /// Opinion, decision and comments, each with its heading.
        package let texts: [(title: String, text: String)]

        package init(
            time: String, act: Badge, sentence: String, facts: [(term: String, text: String)],
            texts: [(title: String, text: String)]
        ) {
            (self.time, self.act, self.sentence) = (time, act, sentence)
            (self.facts, self.texts) = (facts, texts)
        }
    }

    package init(
        title: String, lead: String, badge: Badge, links: [Link], verdict: Alert?, standing: Standing, entries: [Entry]
    ) {
        (self.title, self.lead, self.badge, self.links) = (title, lead, badge, links)
        (self.verdict, self.standing, self.entries) = (verdict, standing, entries)
    }
}
