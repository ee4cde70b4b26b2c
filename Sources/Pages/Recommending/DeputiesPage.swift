package import Markup
package import Texts

/// Names a deputy and lists those who are and were (代理人).
package struct DeputiesPage: Component {
    private let model: DeputiesModel
    private let texts: TextCatalogue

    package init(_ model: DeputiesModel, texts: TextCatalogue) {
        (self.model, self.texts) = (model, texts)
    }

    package var markup: Markup {
        """
        \(PageHeader(texts(DeputyText.title), lead: texts(DeputyText.lead)))
        \(summary)
        \(Card(texts(DeputyText.name), content: model.form.markup))
        \(Card(texts(DeputyText.list), content: list.markup))
        """
    }

    private var summary: Markup? {
        guard !model.problems.isEmpty else { return nil }
        let title = texts(CommonText.problemsTitle, ["count": String(model.problems.count)])
        return ErrorSummary(title: title, problems: model.problems).markup
    }

    private var list: DataTable {
        DataTable(
            caption: texts(DeputyText.list),
            columns: [
                DataTable.Column(texts(DeputyText.deputy), kind: .title, isShort: true),
                DataTable.Column(texts(DeputyText.principal), isShort: true), DataTable.Column(texts(DeputyText.unit)),
                DataTable.Column(texts(DeputyText.period)), DataTable.Column(texts(DeputyText.state), isShort: true),
                DataTable.Column(texts(CommonText.actions), kind: .actions),
            ], rows: model.rows.map(row), empty: EmptyState(texts(DeputyText.empty)))
    }

    private func row(_ row: DeputiesModel.Row) -> DataRow {
        let end = row.endURL.map { url in
            PostForm(
                action: url, csrf: model.csrf,
                content: Button(
                    texts(DeputyText.end), kind: .danger,
                    description: texts(DeputyText.endOf, ["name": row.deputy]),
                    confirmation: Confirmation(
                        title: texts(DeputyText.end), message: texts(DeputyText.endQuestion),
                        confirmTitle: texts(DeputyText.end), cancelTitle: texts(CommonText.cancel))
                ).markup)
        }
        return DataRow([
            "\(row.deputy)", "\(row.principal)", "\(row.unit)", "\(row.period)", row.badge.markup, "\(end)",
        ])
    }
}
