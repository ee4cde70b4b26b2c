package import Markup

/// The check before submission and the submission itself (提交审核, R-FORM-64, R-FORM-65).
package struct SubmissionPage: Component {
    private let title: String
    private let lead: String
    private let alerts: [Alert]
    private let facts: [DefinitionList.Item]
    private let check: CheckList?
    private let checkTitle: String
    private let buttons: [any Component]
    private let form: Markup?

    /// - Parameters:
    ///   - facts: the batch and its dates.
    ///   - form: the submission itself, where nothing stands against it.
    package init(
        title: String, lead: String, alerts: [Alert], facts: [DefinitionList.Item], checkTitle: String,
        check: CheckList?, buttons: [any Component], form: Markup?
    ) {
        (self.title, self.lead, self.alerts, self.facts) = (title, lead, alerts, facts)
        (self.checkTitle, self.check, self.buttons, self.form) = (checkTitle, check, buttons, form)
    }

    package var markup: Markup {
        let result = check.map { Card(checkTitle, content: $0.markup) }
        let bar: ActionBar? = buttons.isEmpty ? nil : ActionBar(buttons)
        return """
            \(PageHeader(title, lead: lead))\(alerts)\(Card(content: "\(DefinitionList(facts))\(bar)"))\(result)\(form)
            """
    }
}
