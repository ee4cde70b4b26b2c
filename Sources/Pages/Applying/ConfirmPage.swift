package import Markup

/// Asks before something is done that cannot be undone easily; where scripting is on, a dialog asks instead.
package struct ConfirmPage: Component {
    private let title: String
    private let message: String
    private let alerts: [Alert]
    private let action: String
    private let csrf: String
    private let hidden: [HiddenField]
    private let confirmTitle: String?
    private let cancel: ButtonLink

    /// - Parameter confirmTitle: `nil` where the alerts say why it cannot be done.
    package init(
        title: String, message: String, alerts: [Alert] = [], action: String, csrf: String, hidden: [HiddenField],
        confirmTitle: String?, cancel: ButtonLink
    ) {
        (self.title, self.message, self.alerts, self.action) = (title, message, alerts, action)
        (self.csrf, self.hidden, self.confirmTitle, self.cancel) = (csrf, hidden, confirmTitle, cancel)
    }

    package var markup: Markup {
        "\(PageHeader(title))\(alerts)\(content)"
    }

    private var content: Markup {
        guard let confirmTitle else { return ButtonRow([cancel]).markup }
        let form = PostForm(
            action: action, csrf: csrf,
            content: """
                \(hidden)\(HiddenField("confirmed", "yes"))\
                \(ActionBar([Button(confirmTitle, kind: .danger), cancel]))
                """)
        return Card(content: "<p>\(message)</p>\(form)").markup
    }
}
