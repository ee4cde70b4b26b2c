package import Markup

/// The line at the top of every page: links, and menus that open by a press, by the keyboard and without scripts.
package struct MainNavigation: Component {
    /// One entry of the line.
    package enum Entry: Sendable {
        case link(Link)
        case menu(title: String, links: [Link])
    }

    private let label: String
    private let entries: [Entry]

    /// - Parameter label: how the line is called for those who hear it.
    package init(label: String, entries: [Entry]) {
        (self.label, self.entries) = (label, entries)
    }

    package var markup: Markup {
        guard !entries.isEmpty else { return "" }
        let items: [Markup] = entries.map(item)
        return """
            <nav class="main-nav\(hasMenus ? " main-nav--menus" : "")" aria-label="\(label)">\
            <ul class="wrapper">\(items)</ul></nav>
            """
    }

    private var hasMenus: Bool {
        entries.contains { entry in
            if case .menu = entry { true } else { false }
        }
    }

    private func item(_ entry: Entry) -> Markup {
        switch entry {
        case .link(let link): return "<li>\(link)</li>"
        case .menu(let title, let links):
            let current = links.contains(where: \.isCurrent) ? "true" : nil
            let items: [Markup] = links.map { "<li>\($0)</li>" }
            // Of menus that share a name the browser itself keeps only one open.
            return """
                <li><details class="nav-menu" name="nav-menu"><summary\(attribute: "aria-current", current)>\(title)\
                </summary><ul>\(items)</ul></details></li>
                """
        }
    }
}
