package import Markup

/// The pages of a long list.
package struct Pagination: Component {
    private let label: String
    private let summary: String
    private let previous: Link?
    private let pages: [Link?]
    private let next: Link?

    /// - Parameters:
    ///   - summary: how many entries there are, and which are shown.
    ///   - pages: `nil` stands for pages left out.
    package init(label: String, summary: String, previous: Link?, pages: [Link?], next: Link?) {
        (self.label, self.summary) = (label, summary)
        (self.previous, self.pages, self.next) = (previous, pages, next)
    }

    package var markup: Markup {
        let links = [previous] + pages + [next]
        let isNeeded = pages.count > 1
        let items: [Markup] = links.indices.compactMap { index in
            if let link = links[index] { return "<li>\(link)</li>" }
            let isEdge = index == 0 || index == links.count - 1
            return isEdge ? nil : #"<li class="pagination__gap">…</li>"#
        }
        let list: Markup? = isNeeded ? "<ul>\(items)</ul>" : nil
        return """
            <nav class="pagination" aria-label="\(label)"><p class="pagination__summary">\(summary)</p>\(list)</nav>
            """
    }
}
