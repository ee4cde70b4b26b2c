package import Markup

/// What a reviewer gets to read instead of an application that is no longer his to see.
package struct GonePage: Component {
    private let title: String
    private let reasons: [String]
    private let back: Link

    package init(title: String, reasons: [String], back: Link) {
        (self.title, self.reasons, self.back) = (title, reasons, back)
    }

    package var markup: Markup {
        let alerts = reasons.map { Alert(.error, $0) }
        return """
            \(PageHeader(title))
            \(alerts)
            \(ButtonRow([ButtonLink(back.title, url: back.url, kind: .primary)]))
            """
    }
}
