package import Markup

/// The integrity undertaking before the form; without the tick there is no next step (R-FORM-32).
package struct PledgePage: Component {
    private let title: String
    private let text: String
    private let alerts: [Markup]
    private let action: String
    private let csrf: String
    private let hidden: [HiddenField]
    private let tick: Tick
    private let buttons: [any Component]

    package init(
        title: String, text: String, alerts: [any Component], action: String, csrf: String,
        hidden: [HiddenField] = [], tick: Tick, buttons: [any Component]
    ) {
        (self.title, self.text, self.alerts) = (title, text, alerts.map(\.markup))
        (self.action, self.csrf, self.hidden, self.tick, self.buttons) = (action, csrf, hidden, tick, buttons)
    }

    package var markup: Markup {
        let paragraphs: [Markup] = text.split(whereSeparator: \.isNewline).map { "<p>\(String($0))</p>" }
        let form = PostForm(action: action, csrf: csrf, content: "\(hidden)\(tick)\(ActionBar(buttons))")
        return "\(PageHeader(title))\(alerts)\(Card(content: "\(paragraphs)\(form)"))"
    }
}
