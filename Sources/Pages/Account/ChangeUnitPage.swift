package import Markup
package import Texts

/// 变更单位: search, choose, say why.
package struct ChangeUnitModel: Sendable {
    package struct Choice: Sendable {
        package let id: String
        package let name: String

        package init(id: String, name: String) {
            (self.id, self.name) = (id, name)
        }
    }

    package let action: String
    package let csrf: String
    package let query: String
    /// `nil` before anything was searched.
    package let found: [Choice]?
    package let chosen: Choice?
    package let statement: String
    package let statementErrors: [String]
    package let problems: [Link]
    package let backURL: String

    package init(
        action: String, csrf: String, query: String, found: [Choice]?, chosen: Choice?, statement: String,
        statementErrors: [String], problems: [Link], backURL: String
    ) {
        (self.action, self.csrf, self.query, self.found) = (action, csrf, query, found)
        (self.chosen, self.statement, self.statementErrors) = (chosen, statement, statementErrors)
        (self.problems, self.backURL) = (problems, backURL)
    }
}

package struct ChangeUnitPage: Component {
    private let model: ChangeUnitModel
    private let texts: TextCatalogue

    package init(_ model: ChangeUnitModel, texts: TextCatalogue) {
        (self.model, self.texts) = (model, texts)
    }

    package var markup: Markup {
        """
        \(PageHeader(texts(AccountText.changeUnit)))
        \(summary)
        \(Card(content: "\(search)\(results)"))
        \(request)
        """
    }

    private var summary: Markup? {
        guard !model.problems.isEmpty else { return nil }
        let title = texts(CommonText.problemsTitle, ["count": String(model.problems.count)])
        return ErrorSummary(title: title, problems: model.problems).markup
    }

    private var search: Markup {
        let row = FieldRow(
            id: "q", label: texts(AccountText.unitSearch),
            control: TextInput(value: model.query, kind: .search), hint: texts(AccountText.unitSearchHint), width: .full
        )
        return """
            <form method="get" action="\(url: model.action)">\(row)\
            \(ActionBar([Button(texts(CommonText.search))]))</form>
            """
    }

    private var results: Markup? {
        guard let found = model.found else { return nil }
        guard !found.isEmpty else {
            return EmptyState(texts(AccountText.unitNoMatch), text: texts(AccountText.unitNoMatchText)).markup
        }
        let rows = found.map { unit in
            DataRow([
                "\(unit.name)",
                ButtonLink(
                    texts(AccountText.unitChoose), url: "\(model.action)?unit=\(unit.id)",
                    description: "\(texts(AccountText.unitChoose)) \(unit.name)"
                ).markup,
            ])
        }
        let columns = [
            DataTable.Column(texts(AccountText.unitSearch), kind: .title),
            DataTable.Column(texts(CommonText.actions), kind: .actions),
        ]
        return DataTable(caption: texts(AccountText.unitSearch), columns: columns, rows: rows).markup
    }

    private var request: Markup? {
        guard let chosen = model.chosen else { return nil }
        let rows = FieldGrid(
            nil,
            [
                FieldRow(
                    id: "unit-name", label: texts(AccountText.unitChosen), control: ReadOnlyValue(chosen.name),
                    width: .full),
                FieldRow(
                    id: "statement", label: texts(AccountText.statement),
                    control: TextArea(value: model.statement, rows: 4), requiredTitle: texts(CommonText.required),
                    hint: texts(AccountText.statementHint), errors: model.statementErrors),
            ])
        let form = PostForm(
            action: model.action, csrf: model.csrf,
            content: """
                <input type="hidden" name="unit" value="\(chosen.id)">\(rows)
                \(ActionBar([
                    Button(texts(AccountText.sendRequest), kind: .primary),
                    ButtonLink(texts(CommonText.cancel), url: model.backURL, kind: .link),
                ]))
                """)
        return Card(content: form.markup).markup
    }
}
