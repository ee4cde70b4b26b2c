package import Markup

/// The way through a long list, page by page.
package struct Pagination: Component {
    private let label: String
    private let summary: String
    private let links: [Link]

    /// - Parameters:
    ///   - summary: how many entries there are, and which are shown.
    ///   - links: to the first page, the one before and the one after; empty for a list of one page.
    package init(label: String, summary: String, links: [Link]) {
        (self.label, self.summary, self.links) = (label, summary, links)
    }

    package var markup: Markup {
        let items: [Markup] = links.map { "<li>\($0)</li>" }
        let list: Markup? = links.isEmpty ? nil : "<ul>\(items)</ul>"
        return """
            <nav class="pagination" aria-label="\(label)"><p class="pagination__summary">\(summary)</p>\(list)</nav>
            """
    }
}
