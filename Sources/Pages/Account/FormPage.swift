package import Markup
package import Texts

/// A form of one card: title, rows, buttons, what is wrong.
package struct FormPage: Component {
    private let title: String
    private let lead: String?
    private let alert: Alert?
    private let problems: [Link]
    private let form: PostForm
    private let texts: TextCatalogue

    package init(
        title: String, lead: String? = nil, alert: Alert? = nil, problems: [Link], form: PostForm, texts: TextCatalogue
    ) {
        (self.title, self.lead, self.alert, self.problems) = (title, lead, alert, problems)
        (self.form, self.texts) = (form, texts)
    }

    package var markup: Markup {
        """
        \(PageHeader(title, lead: lead))
        \(alert)
        \(summary)
        \(Card(content: form.markup))
        """
    }

    private var summary: Markup? {
        guard !problems.isEmpty else { return nil }
        let title = texts(CommonText.problemsTitle, ["count": String(problems.count)])
        return ErrorSummary(title: title, problems: problems).markup
    }
}
