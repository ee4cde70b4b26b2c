package import Markup

/// What waits for a person, with when it is due.
package struct TodoList: Component {
    /// One thing to do.
    package struct Item: Sendable {
        package let title: String
        package let url: String
        package let details: String?
        package let badge: Badge?
        /// When it is due, in words.
        package let due: String?
        /// Due so soon that it should stand out.
        package let isUrgent: Bool

        package init(
            title: String, url: String, details: String? = nil, badge: Badge? = nil, due: String? = nil,
            isUrgent: Bool = false
        ) {
            (self.title, self.url, self.details) = (title, url, details)
            (self.badge, self.due, self.isUrgent) = (badge, due, isUrgent)
        }
    }

    private let items: [Item]
    private let empty: EmptyState

    package init(_ items: [Item], empty: EmptyState) {
        (self.items, self.empty) = (items, empty)
    }

    package var markup: Markup {
        guard !items.isEmpty else { return empty.markup }
        return #"<ul class="todos">\#(items.map(entry))</ul>"#
    }

    private func entry(_ item: Item) -> Markup {
        let details: Markup? = item.details.map { #"<p class="todo__details">\#($0)</p>"# }
        let due: Markup? = item.due.map {
            #"<p class="todo__due\#(item.isUrgent ? " todo__due--urgent" : "")">\#($0)</p>"#
        }
        return """
            <li class="todo"><div class="todo__text"><a class="todo__title" href="\(url: item.url)">\(item.title)</a> \
            \(item.badge)\(details)</div>\(due)</li>
            """
    }
}
