package import Markup
package import Texts

/// A list of applications: views, search, table and pages.
package struct ApplicationListPage: Component {
    /// The name under which the searched text is sent.
    package static let searchName = "q"

    private let model: ApplicationListModel
    private let texts: TextCatalogue

    package init(_ model: ApplicationListModel, texts: TextCatalogue) {
        (self.model, self.texts) = (model, texts)
    }

    package var markup: Markup {
        """
        \(PageHeader(
            model.title, lead: model.lead, actions: model.actions.map { ButtonLink($0.title, url: $0.url) }))
        \(tabs)
        \(search)
        \(list)
        \(model.pagination)
        """
    }

    private var list: Markup {
        let table = DataTable(
            caption: model.title, columns: model.columns, rows: model.rows.map(row),
            selectAllTitle: model.acts == nil ? nil : texts(WorkListText.selectAll), empty: model.empty)
        guard let acts = model.acts else { return table.markup }
        let hidden: [Markup] = acts.kept.map { #"<input type="hidden" name="\#($0.name)" value="\#($0.value)">"# }
        let all = ButtonLink(acts.tickAll.title, url: acts.tickAll.url, kind: .link)
        let bar = ActionBar([all] as [any Component] + acts.buttons, staysInSight: true)
        return PostForm(action: acts.action, csrf: acts.csrf, content: "\(hidden)\(table)\(bar)").markup
    }

    private var tabs: Tabs? {
        model.tabs.isEmpty ? nil : Tabs(label: texts(ReviewText.tabs), items: model.tabs)
    }

    private var search: FilterBar {
        let field = FieldRow(
            id: Self.searchName, label: texts(ReviewText.searchField),
            control: TextInput(value: model.search.text, kind: .search))
        let reset = ButtonLink(texts(CommonText.reset), url: model.search.url)
        let buttons: [any Component] = [Button(texts(CommonText.search), kind: .primary)]
        return FilterBar(
            label: texts(ReviewText.searchLabel), action: model.search.url, rows: [field] + model.search.rows,
            kept: model.search.kept, buttons: model.search.isNarrowed ? buttons + [reset] : buttons,
            more: more)
    }

    private var more: FilterBar.More? {
        guard !model.search.more.isEmpty else { return nil }
        return FilterBar.More(
            title: texts(WorkListText.more), rows: model.search.more, isOpen: model.search.showsMore)
    }

    private func row(_ row: ApplicationListModel.Row) -> DataRow {
        DataRow(row.cells.map(cell), selection: row.selection)
    }

    private func cell(_ cell: ApplicationListModel.Cell) -> Markup {
        switch cell {
        case .text(let text): return "\(text)"
        case .badge(let badge): return badge.markup
        case .facts(let facts):
            let pieces: [Markup] = facts.map { fact in
                #"<span title="\#(fact.term)"><span class="visually-hidden">\#(fact.term)</span>\#(fact.text)</span>"#
            }
            return Markup.joined(pieces, separator: " · ")
        case .rank(let link, let lower):
            let below: Markup? = lower.isEmpty ? nil : #"<span class="rank__lower">\#(lower)</span>"#
            return "\(link)\(below)"
        case .links(let links):
            let buttons = links.map { row in
                ButtonLink(row.link.title, url: row.link.url, kind: .link, description: row.description)
            }
            return "\(buttons)"
        }
    }
}
