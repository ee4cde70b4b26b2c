package import Markup

/// What an outside register says about an applicant, with who says so and when it was asked.
package struct LookUpPage: Component {
    private let title: String
    private let lead: String
    private let alerts: [Alert]
    private let facts: [DefinitionList.Item]
    private let table: DataTable?
    private let buttons: [any Component]

    package init(
        title: String, lead: String, alerts: [Alert], facts: [DefinitionList.Item], table: DataTable?,
        buttons: [any Component]
    ) {
        (self.title, self.lead, self.alerts) = (title, lead, alerts)
        (self.facts, self.table, self.buttons) = (facts, table, buttons)
    }

    package var markup: Markup {
        // All in one card, since that is what `review.js` shows beside the text.
        let card = Card(content: "\(alerts)\(DefinitionList(facts))\(table)")
        return "\(PageHeader(title, lead: lead))\(card)\(ActionBar(buttons))"
    }
}
