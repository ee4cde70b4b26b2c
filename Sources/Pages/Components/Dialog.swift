package import Markup

/// A box over the page, opened by any link with `data-opens` set to its id; without scripting the link's own page opens.
package struct Dialog: Component {
    private let id: String
    private let title: String
    private let closeTitle: String
    private let content: Markup

    package init(id: String, title: String, closeTitle: String, content: Markup) {
        (self.id, self.title, self.closeTitle, self.content) = (id, title, closeTitle, content)
    }

    /// A link that opens the dialog of that id.
    package static func opener(_ link: Link, dialog id: String, kind: ButtonKind = .secondary) -> Markup {
        """
        <a class="\(kind.classes)" href="\(url: link.url)" data-opens="\(id)">\(link.title)</a>
        """
    }

    package var markup: Markup {
        """
        <dialog class="dialog" id="\(id)" aria-labelledby="\(id)-title"><div class="dialog__header">\
        <h2 class="dialog__title" id="\(id)-title">\(title)</h2><form method="dialog">\
        <button class="dialog__close" aria-label="\(closeTitle)">×</button></form></div>\
        <div class="dialog__content">\(content)</div></dialog>
        """
    }
}
