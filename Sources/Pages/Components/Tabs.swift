package import Markup

/// Several views of the same list, each a page of its own.
package struct Tabs: Component {
    /// One view.
    package struct Item: Sendable {
        package let link: Link
        /// How many entries wait there.
        package let count: String?

        package init(_ link: Link, count: String? = nil) {
            (self.link, self.count) = (link, count)
        }
    }

    private let label: String
    private let items: [Item]

    package init(label: String, items: [Item]) {
        (self.label, self.items) = (label, items)
    }

    package var markup: Markup {
        let entries: [Markup] = items.map { item in
            let count: Markup? = item.count.map { #" <span class="tabs__count">\#($0)</span>"# }
            return """
                <li><a href="\(url: item.link.url)"\(attribute: "aria-current", item.link.isCurrent ? "page" : nil)>\
                \(item.link.title)\(count)</a></li>
                """
        }
        return #"<nav class="tabs" aria-label="\#(label)"><ul>\#(entries)</ul></nav>"#
    }
}
