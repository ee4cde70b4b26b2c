package import Markup
package import Texts

/// The history of an application (办理记录), one entry for each event.
package struct HistoryPage: Component {
    private let model: HistoryModel
    private let texts: TextCatalogue

    package init(_ model: HistoryModel, texts: TextCatalogue) {
        (self.model, self.texts) = (model, texts)
    }

    package var markup: Markup {
        """
        \(PageHeader(model.title, lead: model.lead, badge: model.badge, actions: actions))
        \(model.verdict)
        \(standing)
        \(list)
        """
    }

    private var actions: [any Component] {
        model.links.map { ButtonLink($0.title, url: $0.url) }
    }

    private var standing: Card {
        let demands: Markup? = model.standing.demands.isEmpty ? nil : demandList
        return Card(model.standing.title, id: "standing", content: "<p>\(model.standing.sentence)</p>\(demands)")
    }

    private var demandList: Markup {
        let lines: [Markup] = model.standing.demands.map { "<li>\($0)</li>" }
        return """
            <details class="demands"><summary>\(model.standing.demandsTitle)</summary><ul>\(lines)</ul></details>
            """
    }

    private var list: Markup {
        guard !model.entries.isEmpty else { return EmptyState(texts(HistoryText.empty)).markup }
        return #"<ol class="timeline">\#(model.entries.map(entry))</ol>"#
    }

    private func entry(_ entry: HistoryModel.Entry) -> Markup {
        let facts: [Markup] = entry.facts.map { "<div><dt>\($0.term)</dt><dd>\($0.text)</dd></div>" }
        let texts: [Markup] = entry.texts.map { text in
            #"<p class="comment__heading">\#(text.title)</p><p class="comment__text">\#(text.text)</p>"#
        }
        return """
            <li class="timeline__entry"><p class="timeline__time">\(entry.time)</p><p class="timeline__line">\(entry.act) \
            \(entry.sentence)</p><dl class="comment__facts">\(facts)</dl>\(texts)</li>
            """
    }
}
