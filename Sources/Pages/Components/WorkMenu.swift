package import Markup

/// The lists that somebody works in, in groups that open and close, beside the content.
package struct WorkMenu: Component {
    /// The lists of one module.
    package struct Group: Sendable {
        package let title: String
        package let links: [Link]

        package init(title: String, links: [Link]) {
            (self.title, self.links) = (title, links)
        }
    }

    private let label: String
    private let groups: [Group]

    package init(label: String, groups: [Group]) {
        (self.label, self.groups) = (label, groups)
    }

    package var markup: Markup {
        let parts: [Markup] = groups.map { group in
            let links: [Markup] = group.links.map { "<li>\($0)</li>" }
            return """
                <details class="work-menu__group" open><summary>\(group.title)</summary>\
                <ul>\(links)</ul></details>
                """
        }
        return #"<nav class="work-menu" aria-label="\#(label)">\#(parts)</nav>"#
    }
}
