package import Markup

/// Field rows in a grid: two columns where there is room, one on small screens.
package struct FieldGrid: Component {
    private let title: String?
    private let rows: [FieldRow]

    /// - Parameter title: the heading of a group of questions within a page.
    package init(_ title: String? = nil, _ rows: [FieldRow]) {
        (self.title, self.rows) = (title, rows)
    }

    package var markup: Markup {
        let heading: Markup? = title.map { #"<h2 class="fields__title">\#($0)</h2>"# }
        return #"<div class="fields">\#(heading)\#(rows)</div>"#
    }
}
