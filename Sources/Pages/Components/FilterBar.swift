package import Markup

/// The search above a list: a form whose answers stand in the address, so that a result can be kept and shared.
package struct FilterBar: Component {
    private let label: String
    private let action: String
    private let rows: [FieldRow]
    private let kept: [(name: String, value: String)]
    private let buttons: [Markup]

    /// - Parameter kept: what the address already says and must keep saying, such as the chosen tab.
    package init(
        label: String, action: String, rows: [FieldRow], kept: [(name: String, value: String)] = [],
        buttons: [any Component]
    ) {
        (self.label, self.action, self.rows, self.kept) = (label, action, rows, kept)
        self.buttons = buttons.map(\.markup)
    }

    package var markup: Markup {
        let hidden: [Markup] = kept.map { #"<input type="hidden" name="\#($0.name)" value="\#($0.value)">"# }
        return """
            <form class="filters" role="search" aria-label="\(label)" method="get" action="\(url: action)">\(hidden)\
            \(rows)<div class="filters__buttons">\(buttons)</div></form>
            """
    }
}
