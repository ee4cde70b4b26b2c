package import Markup

/// A titled part of a page on its own ground.
package struct Card: Component {
    /// How wide a card may be.
    package enum Width: Sendable {
        case full
        /// For signing in and other short forms, centred.
        case narrow
    }

    private let title: String?
    private let id: String?
    private let width: Width
    private let actions: [Markup]
    private let content: Markup

    /// - Parameter actions: small links or buttons beside the title.
    package init(
        _ title: String? = nil, id: String? = nil, width: Width = .full, actions: [any Component] = [], content: Markup
    ) {
        (self.title, self.id, self.width) = (title, id, width)
        self.actions = actions.map(\.markup)
        self.content = content
    }

    package var markup: Markup {
        """
        <section class="card\(width == .narrow ? " card--narrow" : "")"\(attribute: "id", id)>\(header)
        \(content)
        </section>
        """
    }

    private var header: Markup {
        let heading = title.map(heading)
        let side: Markup? = actions.isEmpty ? nil : #"<div class="card__actions">\#(actions)</div>"#
        guard heading != nil || side != nil else { return "" }
        return #"<div class="card__header">\#(heading)\#(side)</div>"#
    }

    /// A narrow card is all there is on its page.
    private func heading(_ title: String) -> Markup {
        switch width {
        case .full: #"<h2 class="card__title">\#(title)</h2>"#
        case .narrow: #"<h1 class="card__title">\#(title)</h1>"#
        }
    }
}
