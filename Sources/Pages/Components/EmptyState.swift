package import Markup

/// What stands where a list would be, and what to do next.
package struct EmptyState: Component {
    private let title: String
    private let text: String?
    private let action: Markup?

    package init(_ title: String, text: String? = nil, action: (any Component)? = nil) {
        (self.title, self.text) = (title, text)
        self.action = action?.markup
    }

    package var markup: Markup {
        let line: Markup? = text.map { #"<p class="empty__text">\#($0)</p>"# }
        return #"<div class="empty">\#(Icon.empty)<p class="empty__title">\#(title)</p>\#(line)\#(action)</div>"#
    }
}
