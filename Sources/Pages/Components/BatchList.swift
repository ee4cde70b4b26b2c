package import Markup

/// The batches that are open or were, each with its dates and what the reader can do there.
package struct BatchList: Component {
    /// One batch (批次, printed 计划 in Anhui).
    package struct Item: Sendable {
        package let title: String
        package let badge: Badge?
        /// The window, the year and the like, each with its heading.
        package let facts: [(term: String, text: String)]
        package let actions: [Markup]

        package init(
            title: String, badge: Badge? = nil, facts: [(term: String, text: String)], actions: [any Component] = []
        ) {
            (self.title, self.badge, self.facts) = (title, badge, facts)
            self.actions = actions.map(\.markup)
        }
    }

    private let items: [Item]
    private let empty: EmptyState

    package init(_ items: [Item], empty: EmptyState) {
        (self.items, self.empty) = (items, empty)
    }

    package var markup: Markup {
        guard !items.isEmpty else { return empty.markup }
        return #"<ul class="batches">\#(items.map(entry))</ul>"#
    }

    private func entry(_ item: Item) -> Markup {
        let facts: [Markup] = item.facts.map { "<div><dt>\($0.term)</dt><dd>\($0.text)</dd></div>" }
        return """
            <li><div class="batch__text"><p class="batch__title">\(item.title) \(item.badge)</p>\
            <dl class="batch__facts">\(facts)</dl></div><div class="batch__action">\(item.actions)</div></li>
            """
    }
}
