package import Markup

/// The keys of a page, and what they do.
package struct KeyHelp: Component {
    private let title: String
    private let keys: [(key: String, title: String)]
    private let note: String

    /// - Parameter note: which key of the browser's own goes with the letters.
    package init(title: String, keys: [(key: String, title: String)], note: String) {
        (self.title, self.keys, self.note) = (title, keys, note)
    }

    package var markup: Markup {
        let lines: [Markup] = keys.map { "<div><dt><kbd>\($0.key)</kbd></dt><dd>\($0.title)</dd></div>" }
        return """
            <details class="keys"><summary>\(title)</summary><dl>\(lines)</dl><p class="muted small">\(note)</p></details>
            """
    }
}
