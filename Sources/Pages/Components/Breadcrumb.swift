package import Markup

/// The way from the home page to this one.
package struct Breadcrumb: Component {
    private let links: [Link]
    private let label: String

    /// - Parameter links: the present page last; it is shown without a link.
    package init(_ links: [Link], label: String) {
        (self.links, self.label) = (links, label)
    }

    package var markup: Markup {
        guard let last = links.last, links.count > 1 else { return "" }
        let items: [Markup] = links.dropLast().map { "<li>\($0)</li>" }
        return """
            <nav class="breadcrumb" aria-label="\(label)"><ol>\(items)<li aria-current="page">\(last.title)</li></ol></nav>
            """
    }
}
