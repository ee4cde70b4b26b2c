package import Markup
package import Texts

/// The personal centre (R-ACC-15…17).
package struct ProfileModel: Sendable {
    package let personal: [DefinitionList.Item]
    package let further: [DefinitionList.Item]
    package let editURL: String
    package let changeUnitURL: String
    /// The sentence on an open request; `nil` when there is none.
    package let pending: String?
    package let withdrawURL: String
    package let csrf: String

    package init(
        personal: [DefinitionList.Item], further: [DefinitionList.Item], editURL: String, changeUnitURL: String,
        pending: String?, withdrawURL: String, csrf: String
    ) {
        (self.personal, self.further, self.editURL) = (personal, further, editURL)
        (self.changeUnitURL, self.pending, self.withdrawURL) = (changeUnitURL, pending, withdrawURL)
        self.csrf = csrf
    }
}

package struct ProfilePage: Component {
    private let model: ProfileModel
    private let texts: TextCatalogue

    package init(_ model: ProfileModel, texts: TextCatalogue) {
        (self.model, self.texts) = (model, texts)
    }

    package var markup: Markup {
        """
        \(PageHeader(texts(AccountText.profileTitle), lead: texts(AccountText.profileNote)))
        \(pending)
        \(Card(texts(AccountText.personalData), content: DefinitionList(model.personal).markup))
        \(Card(
            texts(AccountText.furtherData),
            actions: [
                ButtonLink(texts(AccountText.editProfile), url: model.editURL, kind: .primary),
                ButtonLink(texts(AccountText.changeUnit), url: model.changeUnitURL),
            ], content: DefinitionList(model.further).markup))
        """
    }

    private var pending: Markup? {
        model.pending.map { sentence in
            let form = PostForm(
                action: model.withdrawURL, csrf: model.csrf,
                content: Button(texts(AccountText.withdrawBinding)).markup)
            return Alert(.info, sentence, content: form.markup, isNews: false).markup
        }
    }
}

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
            control: TextInput(value: model.query, kind: .search), hint: texts(AccountText.unitSearchHint), width: .full)
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

/// The unit's list of binding requests.
package struct BindingsModel: Sendable {
    package struct Row: Sendable {
        package let name: String
        package let unit: String
        package let statement: String
        package let requestedAt: String
        package let badge: Badge
        /// Where it is decided; `nil` when it is decided.
        package let decideURL: String?

        package init(
            name: String, unit: String, statement: String, requestedAt: String, badge: Badge, decideURL: String?
        ) {
            (self.name, self.unit, self.statement) = (name, unit, statement)
            (self.requestedAt, self.badge, self.decideURL) = (requestedAt, badge, decideURL)
        }
    }

    package let rows: [Row]

    package init(rows: [Row]) {
        self.rows = rows
    }
}

package struct BindingsPage: Component {
    private let model: BindingsModel
    private let texts: TextCatalogue

    package init(_ model: BindingsModel, texts: TextCatalogue) {
        (self.model, self.texts) = (model, texts)
    }

    package var markup: Markup {
        """
        \(PageHeader(texts(AccountText.bindingsTitle), lead: texts(AccountText.bindingsLead)))
        \(DataTable(
            caption: texts(AccountText.bindingsTitle), columns: columns, rows: model.rows.map(row),
            empty: EmptyState(texts(AccountText.bindingsEmpty))))
        """
    }

    private var columns: [DataTable.Column] {
        [
            .init(texts(AccountText.applicant), kind: .title), .init(texts(AccountText.unit)),
            .init(texts(AccountText.statement)), .init(texts(AccountText.requestedAt)),
            .init(texts(AccountText.bindingState)), .init(texts(CommonText.actions), kind: .actions),
        ]
    }

    private func row(_ row: BindingsModel.Row) -> DataRow {
        let action = row.decideURL.map {
            ButtonLink(texts(VerbText.review), url: $0, description: "\(texts(VerbText.review)) \(row.name)").markup
        }
        return DataRow([
            "\(row.name)", "\(row.unit)", "\(row.statement)", "\(row.requestedAt)", row.badge.markup, "\(action)",
        ])
    }
}
