package import Markup

/// What one batch is about, with the button that starts an application at its foot (R-APPLY-20).
package struct PlanPage: Component {
    private let title: String
    private let lead: String
    private let badge: Badge
    private let alerts: [Alert]
    private let facts: [DefinitionList.Item]
    private let guidanceTitle: String
    private let guidance: String?
    private let foot: Markup
    private let eligibility: Markup?

    /// - Parameter eligibility: what the applicant should know of himself before he starts.
    package init(
        title: String, lead: String, badge: Badge, alerts: [Alert], facts: [DefinitionList.Item], guidanceTitle: String,
        guidance: String?, foot: Markup, eligibility: Markup? = nil
    ) {
        (self.title, self.lead, self.badge, self.alerts) = (title, lead, badge, alerts)
        (self.facts, self.guidanceTitle, self.guidance, self.foot) = (facts, guidanceTitle, guidance, foot)
        self.eligibility = eligibility
    }

    package var markup: Markup {
        let help = guidance.map { HelpNote(title: guidanceTitle, text: $0) }
        return """
            \(PageHeader(title, lead: lead, badge: badge))\(alerts)\(Card(content: DefinitionList(facts).markup))\
            \(eligibility)\(help)\(foot)
            """
    }
}
