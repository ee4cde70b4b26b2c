package import Markup
package import Texts

/// The results of a batch (评审结果), to be read, printed and downloaded.
package struct ResultPage: Component {
    /// The name under which the chosen batch is sent.
    package static let batchName = "batch"

    private let model: ResultModel
    private let texts: TextCatalogue

    package init(_ model: ResultModel, texts: TextCatalogue) {
        (self.model, self.texts) = (model, texts)
    }

    package var markup: Markup {
        """
        \(PageHeader(model.title, lead: model.lead, actions: model.actions))
        \(choice)
        \(line(model.summary))
        \(DataTable(caption: model.title, columns: model.columns, rows: rows, empty: model.empty))
        \(line(model.note))
        """
    }

    private var rows: [DataRow] {
        model.rows.map { cells in DataRow(cells.map { "\($0)" }) }
    }

    private func line(_ text: String?) -> Markup? {
        text.map { "<p>\($0)</p>" }
    }

    private var choice: FilterBar? {
        guard model.batches.count > 1 else { return nil }
        let row = FieldRow(
            id: Self.batchName, label: texts(ResultText.batch),
            control: Select(model.batches, selected: model.chosen, emptyTitle: nil))
        return FilterBar(
            label: texts(ResultText.batch), action: model.url, rows: [row],
            buttons: [Button(texts(ResultText.show), kind: .primary)])
    }
}
