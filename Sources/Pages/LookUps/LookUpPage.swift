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
        let card = facts.isEmpty ? nil : Card(content: DefinitionList(facts).markup)
        return "\(PageHeader(title, lead: lead))\(alerts)\(card)\(table)\(ActionBar(buttons))"
    }
}
