package import Markup
package import Texts

/// Reports the outcome of each row of a selection.
package struct SelectionResultPage: Component {
    private let model: SelectionResultModel
    private let texts: TextCatalogue

    package init(_ model: SelectionResultModel, texts: TextCatalogue) {
        (self.model, self.texts) = (model, texts)
    }

    package var markup: Markup {
        """
        \(PageHeader(model.title))
        \(model.alerts)
        \(DataTable(caption: model.title, columns: columns, rows: model.rows.map(row)))
        \(ButtonRow([ButtonLink(model.back.title, url: model.back.url, kind: .primary)]))
        """
    }

    private var columns: [DataTable.Column] {
        [
            DataTable.Column(texts(ReviewText.columnApplicant), kind: .title, isShort: true),
            DataTable.Column(texts(ReviewText.columnNumber), isShort: true),
            DataTable.Column(texts(WorkListText.outcome)),
            DataTable.Column(texts(WorkListText.reason), kind: .long),
        ]
    }

    private func row(_ row: SelectionResultModel.Row) -> DataRow {
        let reasons: [Markup] = row.reasons.map { "\($0)" }
        return DataRow([
            #"<a href="\#(url: row.url)">\#(row.name)</a>"#, "\(row.number)", row.badge.markup,
            Markup.joined(reasons, separator: " "),
        ])
    }
}
