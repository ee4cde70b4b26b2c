package import Markup

/// The question before an act that cannot be undone, for browsers without scripting: everything typed goes with it.
package struct ConfirmActPage: Component {
    private let title: String
    private let lead: String
    private let message: String
    private let action: String
    private let csrf: String
    private let kept: [(name: String, value: String)]
    private let buttons: [Button]

    /// - Parameters:
    ///   - lead: on what it is done.
    ///   - kept: what was typed, sent again with the answer.
    package init(
        title: String, lead: String, message: String, action: String, csrf: String,
        kept: [(name: String, value: String)], buttons: [Button]
    ) {
        (self.title, self.lead, self.message, self.action, self.csrf) = (title, lead, message, action, csrf)
        (self.kept, self.buttons) = (kept, buttons)
    }

    package var markup: Markup {
        let hidden: [Markup] = kept.map { #"<input type="hidden" name="\#($0.name)" value="\#($0.value)">"# }
        return """
            \(PageHeader(title, lead: lead))
            \(Card(content: PostForm(action: action, csrf: csrf, content: form(hidden)).markup))
            """
    }

    private func form(_ hidden: [Markup]) -> Markup {
        "\(hidden)\(Alert(.warning, message))\(ActionBar(buttons))"
    }
}
