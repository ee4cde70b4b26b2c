package import Markup

/// The heading of a page, what stands under it, and what can be done with the page as a whole.
package struct PageHeader: Component {
    private let title: String
    private let lead: String?
    private let badge: Badge?
    private let actions: [Markup]

    package init(_ title: String, lead: String? = nil, badge: Badge? = nil, actions: [any Component] = []) {
        (self.title, self.lead, self.badge) = (title, lead, badge)
        self.actions = actions.map(\.markup)
    }

    package var markup: Markup {
        let line: Markup? = lead.map { #"<p class="page-header__lead">\#($0)</p>"# }
        let side: Markup? = actions.isEmpty ? nil : #"<div class="page-header__actions">\#(actions)</div>"#
        return """
            <div class="page-header"><div><h1>\(title) \(badge)</h1>\(line)</div>\(side)</div>
            """
    }
}
