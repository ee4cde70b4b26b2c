package import Markup

/// The end of every page: who runs the site, where to ask, which version it is.
package struct Footer: Component {
    private let lines: [String]
    private let links: [Link]

    package init(lines: [String] = [], links: [Link] = []) {
        (self.lines, self.links) = (lines, links)
    }

    package var markup: Markup {
        let list: Markup? = links.isEmpty ? nil : #"<p class="site-footer__links">\#(links)</p>"#
        let paragraphs: [Markup] = lines.map { "<p>\($0)</p>" }
        return #"<footer class="site-footer"><div class="wrapper">\#(list)\#(paragraphs)</div></footer>"#
    }
}
