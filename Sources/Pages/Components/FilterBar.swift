package import Markup

/// The search above a list: a form whose answers stand in the address, so that a result can be kept and shared.
package struct FilterBar: Component {
    /// Conditions that are folded away until somebody asks for them.
    package struct More: Sendable {
        let title: String
        let rows: [FieldRow]
        let isOpen: Bool

        package init(title: String, rows: [FieldRow], isOpen: Bool) {
            (self.title, self.rows, self.isOpen) = (title, rows, isOpen)
        }
    }

    private let label: String
    private let action: String
    private let rows: [FieldRow]
    private let kept: [(name: String, value: String)]
    private let buttons: [Markup]
    private let more: More?

    /// - Parameter kept: what the address already says and must keep saying, such as the chosen tab.
    package init(
        label: String, action: String, rows: [FieldRow], kept: [(name: String, value: String)] = [],
        buttons: [any Component], more: More? = nil
    ) {
        (self.label, self.action, self.rows, self.kept) = (label, action, rows, kept)
        self.buttons = buttons.map(\.markup)
        self.more = more
    }

    package var markup: Markup {
        let hidden: [Markup] = kept.map { #"<input type="hidden" name="\#($0.name)" value="\#($0.value)">"# }
        return """
            <form class="filters" role="search" aria-label="\(label)" method="get" action="\(url: action)">\(hidden)\
            \(rows)<div class="filters__buttons">\(buttons)</div>\(folded)</form>
            """
    }

    private var folded: Markup? {
        more.map { more in
            """
            <details class="filters__more"\(attribute: "open", if: more.isOpen)><summary>\(more.title)</summary>\
            <div class="filters__rows">\(more.rows)</div></details>
            """
        }
    }
}
