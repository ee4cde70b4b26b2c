package import Markup
package import Texts

/// A unit's order of a batch: numbers to edit, rows to drag, buttons for one place up or down (推荐排序, §7).
package struct RankingPage: Component {
    /// The names of the form's fields.
    package enum Name {
        package static let act = "_act"
        package static let order = "order"
        package static let closeGaps = "close-gaps"
    }

    private let model: RankingModel
    private let texts: TextCatalogue

    package init(_ model: RankingModel, texts: TextCatalogue) {
        (self.model, self.texts) = (model, texts)
    }

    package var markup: Markup {
        """
        \(PageHeader(texts(RankingText.title), lead: model.lead))
        \(model.problem.map { Alert(.error, $0) })
        \(model.deadline.map { Alert(model.isOpen ? .info : .warning, $0, isNews: false) })
        \(choice)
        \(list)
        """
    }

    private var choice: Markup? {
        guard model.choices.count > 1 else { return nil }
        let select = Select(
            [OptionGroup(title: "", options: model.choices)], selected: model.chosen, emptyTitle: nil)
        return FilterBar(
            label: texts(RankingText.chosen), action: model.action,
            rows: [FieldRow(id: "order", label: texts(RankingText.chosen), control: select)],
            buttons: [Button(texts(RankingText.show))]
        ).markup
    }

    private var list: Markup {
        let table = DataTable(
            caption: texts(RankingText.title), columns: columns, rows: model.rows.map(row),
            empty: EmptyState(texts(RankingText.empty), text: texts(RankingText.emptyText)))
        guard model.isOpen, !model.rows.isEmpty else { return table.markup }
        let bar = ActionBar([
            Button(
                texts(RankingText.closeGaps), kind: .secondary, name: Name.act, value: Name.closeGaps)
        ])
        let form = PostForm(
            action: model.action, csrf: model.csrf, id: "ranking", content: "\(model.hidden)\(table)\(bar)")
        return #"<p class="page-note">\#(texts(RankingText.help))</p><div data-ranking>\#(form)</div>"#
    }

    private var columns: [DataTable.Column] {
        [
            DataTable.Column(texts(RankingText.column), isShort: true),
            DataTable.Column(texts(RankingText.applicant), kind: .title, isShort: true),
            DataTable.Column(texts(RankingText.number), isShort: true),
            DataTable.Column(texts(RankingText.employer)),
        ] + (model.hasLower ? [DataTable.Column(texts(RankingText.lower))] : [])
            + (model.isOpen ? [DataTable.Column(texts(CommonText.actions), kind: .actions)] : [])
    }

    private func row(_ row: RankingModel.Row) -> DataRow {
        let badge = row.gone.map { Badge($0) }
        let hidden: Markup? = row.isRanked ? HiddenField(Name.order, row.id).markup : nil
        let cells: [Markup] = [
            "\(row.place)\(hidden)", "\(row.applicant) \(badge)", "\(row.number)", "\(row.employer)",
        ]
        return DataRow(
            cells + (model.hasLower ? ["\(row.lower)"] : []) + (model.isOpen ? [buttons(row)] : []), id: "row-\(row.id)"
        )
    }

    private func buttons(_ row: RankingModel.Row) -> Markup {
        // What has no place and is gone gets none.
        guard row.isRanked || row.gone == nil else { return "" }
        let up = Button(
            texts(RankingText.up), kind: .link, name: Name.act, value: "up:\(row.id)",
            description: texts(RankingText.upOf, ["name": row.applicant]))
        let down = Button(
            texts(RankingText.down), kind: .link, name: Name.act, value: "down:\(row.id)",
            description: texts(RankingText.downOf, ["name": row.applicant]))
        return "\(up)\(down)"
    }
}
