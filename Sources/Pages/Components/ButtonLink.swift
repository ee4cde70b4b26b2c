package import Markup

/// A link that looks like a button: it leads to another page and changes nothing.
package struct ButtonLink: Component {
    private let title: String
    private let url: String
    private let kind: ButtonKind
    private let description: String?
    private let accessKey: String?
    private let isNextComment: Bool
    private let opensBeside: Bool

    /// - Parameters:
    ///   - description: the whole sentence for screen readers, where the title is short.
    ///   - isNextComment: leads to the next comment of the page where scripting is on.
    ///   - opensBeside: shows the first card of its page beside the text where scripting is on.
    ///   - accessKey: the letter that follows the link together with the browser's own key.
    package init(
        _ title: String, url: String, kind: ButtonKind = .secondary, description: String? = nil,
        accessKey: String? = nil, isNextComment: Bool = false, opensBeside: Bool = false
    ) {
        (self.title, self.url, self.kind, self.description) = (title, url, kind, description)
        (self.accessKey, self.isNextComment, self.opensBeside) = (accessKey, isNextComment, opensBeside)
    }

    package var markup: Markup {
        """
        <a class="\(kind.classes)" href="\(url: url)"\(attribute: "aria-label", description)\
        \(attribute: "accesskey", accessKey)\(attribute: "data-next-comment", if: isNextComment)\
        \(attribute: "data-look", if: opensBeside)>\(title)</a>
        """
    }
}
