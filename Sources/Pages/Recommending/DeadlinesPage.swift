package import Markup
package import Texts

/// The deadlines of one batch, the form that grants a unit longer time, and what was granted (截止时间与延期).
package struct DeadlinesPage: Component {
    private let model: DeadlinesModel
    private let texts: TextCatalogue

    package init(_ model: DeadlinesModel, texts: TextCatalogue) {
        (self.model, self.texts) = (model, texts)
    }

    package var markup: Markup {
        let header = PageHeader(texts(DeadlineText.title), lead: texts(DeadlineText.lead))
        guard let form = model.form else { return "\(header)\(EmptyState(texts(DeadlineText.noBatch)))" }
        return """
            \(header)
            \(summary)
            \(choice)
            \(Card(texts(DeadlineText.ends), content: ends))
            \(Card(texts(DeadlineText.grant), content: form.markup))
            \(Card(texts(DeadlineText.granted), content: granted))
            """
    }

    private var summary: Markup? {
        guard !model.problems.isEmpty else { return nil }
        let title = texts(CommonText.problemsTitle, ["count": String(model.problems.count)])
        return ErrorSummary(title: title, problems: model.problems).markup
    }

    private var choice: FilterBar {
        let select = Select([OptionGroup(title: "", options: model.choices)], selected: model.chosen, emptyTitle: nil)
        return FilterBar(
            label: texts(DeadlineText.batch), action: model.url,
            rows: [FieldRow(id: "batch", label: texts(DeadlineText.batch), control: select)],
            buttons: [Button(texts(DeadlineText.show))])
    }

    private var ends: Markup {
        let items = model.ends.map { DefinitionList.Item($0.label, text: $0.text) }
        return DefinitionList(items + [DefinitionList.Item(texts(DeadlineText.serverTime), text: model.now)]).markup
    }

    private var granted: Markup {
        DataTable(
            caption: texts(DeadlineText.granted),
            columns: [
                DataTable.Column(texts(DeadlineText.unit), kind: .title), DataTable.Column(texts(DeadlineText.which)),
                DataTable.Column(texts(DeadlineText.until), isShort: true),
                DataTable.Column(texts(DeadlineText.reason)),
                DataTable.Column(texts(DeadlineText.by), isShort: true),
                DataTable.Column(texts(DeadlineText.at), isShort: true),
            ],
            rows: model.granted.map {
                DataRow(["\($0.unit)", "\($0.deadline)", "\($0.until)", "\($0.reason)", "\($0.by)", "\($0.at)"])
            }, empty: EmptyState(texts(DeadlineText.grantedEmpty))
        ).markup
    }
}
