package import Markup

/// A title and where it leads; in lists, `isCurrent` marks the page that is shown.
package struct Link: Component {
    package let title: String
    package let url: String
    package let isCurrent: Bool

    package init(_ title: String, url: String, isCurrent: Bool = false) {
        (self.title, self.url, self.isCurrent) = (title, url, isCurrent)
    }

    package var markup: Markup {
        #"<a href="\#(url: url)"\#(attribute: "aria-current", isCurrent ? "page" : nil)>\#(title)</a>"#
    }
}
