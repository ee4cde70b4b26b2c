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
        \(list)
        """
    }

    private var actions: [any Component] {
        model.links.map { ButtonLink($0.title, url: $0.url) }
    }

    private var list: Markup {
        guard !model.entries.isEmpty else { return EmptyState(texts(HistoryText.empty)).markup }
        return #"<section class="comments"><ol>\#(model.entries.map(entry))</ol></section>"#
    }

    private func entry(_ entry: HistoryModel.Entry) -> Markup {
        let facts: [Markup] = entry.facts.map { "<div><dt>\($0.term)</dt><dd>\($0.text)</dd></div>" }
        let texts: [Markup] = entry.texts.map { text in
            #"<p class="comment__heading">\#(text.title)</p><p class="comment__text">\#(text.text)</p>"#
        }
        return #"<li class="comment">\#(entry.act)<dl class="comment__facts">\#(facts)</dl>\#(texts)</li>"#
    }
}
