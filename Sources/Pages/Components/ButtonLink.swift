package import Markup

/// A link that looks like a button: it leads to another page and changes nothing.
package struct ButtonLink: Component {
    private let title: String
    private let url: String
    private let kind: ButtonKind
    private let description: String?

    /// - Parameter description: the whole sentence for screen readers, where the title is short.
    package init(_ title: String, url: String, kind: ButtonKind = .secondary, description: String? = nil) {
        (self.title, self.url, self.kind, self.description) = (title, url, kind, description)
    }

    package var markup: Markup {
        """
        <a class="\(kind.classes)" href="\(url: url)"\(attribute: "aria-label", description)>\(title)</a>
        """
    }
}
