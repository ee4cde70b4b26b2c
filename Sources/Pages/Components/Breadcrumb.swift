package import Markup

/// The way from the home page to this one.
package struct Breadcrumb: Component {
    private let links: [Link]
    private let closing: Link?
    private let label: String

    /// - Parameters:
    ///   - links: the present page last; it is shown without a link.
    ///   - closing: what the × behind the present page is called and leads to; `nil` for none.
    package init(_ links: [Link], closing: Link? = nil, label: String) {
        (self.links, self.closing, self.label) = (links, closing, label)
    }

    package var markup: Markup {
        guard let last = links.last, links.count > 1 else { return "" }
        let items: [Markup] = links.dropLast().map { "<li>\($0)</li>" }
        return """
            <nav class="breadcrumb" aria-label="\(label)"><ol>\(items)<li aria-current="page">\(last.title)\
            \(close)</li></ol></nav>
            """
    }

    private var close: Markup? {
        closing.map { link in
            """
             <a class="breadcrumb__close" href="\(url: link.url)" aria-label="\(link.title)" title="\(link.title)">×</a>
            """
        }
    }
}
