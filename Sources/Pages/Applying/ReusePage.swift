package import Markup

/// The records of a former application, to be ticked and taken over.
package struct ReusePage: Component {
    private let title: String
    private let lead: String
    private let alerts: [Alert]
    private let action: String
    private let csrf: String
    private let hidden: [HiddenField]
    private let table: DataTable
    private let buttons: [any Component]

    package init(
        title: String, lead: String, alerts: [Alert], action: String, csrf: String, hidden: [HiddenField],
        table: DataTable, buttons: [any Component]
    ) {
        (self.title, self.lead, self.alerts, self.action) = (title, lead, alerts, action)
        (self.csrf, self.hidden, self.table, self.buttons) = (csrf, hidden, table, buttons)
    }

    package var markup: Markup {
        let form = PostForm(
            action: action, csrf: csrf, content: "\(hidden)\(Card(content: table.markup))\(ActionBar(buttons))")
        return "\(PageHeader(title, lead: lead))\(alerts)\(form)"
    }
}
