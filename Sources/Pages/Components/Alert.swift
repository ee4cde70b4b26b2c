package import Markup

/// What a message is about.
package enum Tone: String, Sendable, CaseIterable {
    case neutral, info, success, warning, error
}

/// A message in a box: what happened, or what to know before going on.
package struct Alert: Component {
    private let tone: Tone
    private let title: String
    private let content: Markup
    private let isNews: Bool

    /// - Parameter isNews: read aloud by screen readers as soon as the page is shown; not for standing advice.
    package init(_ tone: Tone, _ title: String, content: Markup = "", isNews: Bool = true) {
        (self.tone, self.title, self.content, self.isNews) = (tone, title, content, isNews)
    }

    package var markup: Markup {
        let body: Markup? = content.isEmpty ? nil : #"<div class="alert__content">\#(content)</div>"#
        return """
            <div class="alert alert--\(tone.rawValue)"\(attribute: "role", role)>\(icon)<div class="alert__body">\
            <p class="alert__title">\(title)</p>\(body)</div></div>
            """
    }

    private var role: String? {
        guard isNews else { return nil }
        return tone == .error ? "alert" : "status"
    }

    private var icon: Icon {
        switch tone {
        case .neutral, .info: .info
        case .success: .success
        case .warning: .warning
        case .error: .error
        }
    }
}
