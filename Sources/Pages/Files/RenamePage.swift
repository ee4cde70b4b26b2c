package import Markup

/// Gives an attached file another name; its ending stays (R-FORM-45).
package struct RenamePage: Component {
    private let title: String
    private let action: String
    private let csrf: String
    private let row: FieldRow
    private let problemsTitle: String
    private let problems: [Link]
    private let buttons: [any Component]

    package init(
        title: String, action: String, csrf: String, row: FieldRow, problemsTitle: String, problems: [Link],
        buttons: [any Component]
    ) {
        (self.title, self.action, self.csrf, self.row) = (title, action, csrf, row)
        (self.problemsTitle, self.problems, self.buttons) = (problemsTitle, problems, buttons)
    }

    package var markup: Markup {
        let form = PostForm(
            action: action, csrf: csrf, content: "\(FieldGrid(nil, [row]))\(ActionBar(buttons))")
        return """
            \(PageHeader(title))\(ErrorSummary(title: problemsTitle, problems: problems))\(Card(content: form.markup))
            """
    }
}
