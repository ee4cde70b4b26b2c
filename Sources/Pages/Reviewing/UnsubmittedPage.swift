package import Markup
package import Texts

/// The unit's list of its own people who have not submitted (未提交).
package struct UnsubmittedPage: Component {
    private let model: UnsubmittedModel
    private let texts: TextCatalogue

    package init(_ model: UnsubmittedModel, texts: TextCatalogue) {
        (self.model, self.texts) = (model, texts)
    }

    package var markup: Markup {
        """
        \(PageHeader(texts(UnsubmittedText.title), lead: texts(UnsubmittedText.lead)))
        \(model.problems.map { Alert(.warning, $0) })
        \(DataTable(
            caption: texts(UnsubmittedText.title), columns: columns, rows: model.rows.map(row),
            empty: EmptyState(texts(UnsubmittedText.empty))))
        \(model.pagination)
        """
    }

    private var columns: [DataTable.Column] {
        [
            DataTable.Column(texts(UnsubmittedText.name), kind: .title, isShort: true),
            DataTable.Column(texts(UnsubmittedText.programme)), DataTable.Column(texts(ReviewText.columnState)),
            DataTable.Column(texts(UnsubmittedText.progress), isShort: true),
            DataTable.Column(texts(UnsubmittedText.until), isShort: true),
            DataTable.Column(texts(UnsubmittedText.reminded), isShort: true),
            DataTable.Column(texts(CommonText.actions), kind: .actions),
        ]
    }

    private func row(_ row: UnsubmittedModel.Row) -> DataRow {
        let title = texts(UnsubmittedText.remind)
        let act = row.remindURL.map { url in
            PostForm(
                action: url, csrf: model.csrf,
                content: Button(title, kind: .link, description: "\(title) \(row.name)").markup
            ).markup
        }
        return DataRow([
            "\(row.name)", "\(row.programme)", row.badge.markup, "\(row.progress)", "\(row.until)", "\(row.reminded)",
            "\(act)",
        ])
    }
}
