package import Markup

/// Everything that was filled in, read-only (R-FORM-05, R-FORM-62); prints as it stands.
package struct PreviewPage: Component {
    private let title: String
    private let lead: String
    private let badge: Badge
    private let actions: [any Component]
    private let alerts: [Alert]
    private let sections: [SheetModel.Section]
    private let related: Markup?
    private let outcome: Card?

    /// - Parameters:
    ///   - related: what the application follows, and what follows it.
    ///   - outcome: what was decided about it.
    package init(
        title: String, lead: String, badge: Badge, actions: [any Component], alerts: [Alert],
        sections: [SheetModel.Section], related: Markup? = nil, outcome: Card? = nil
    ) {
        (self.title, self.lead, self.badge, self.actions) = (title, lead, badge, actions)
        (self.alerts, self.sections, self.related) = (alerts, sections, related)
        self.outcome = outcome
    }

    package var markup: Markup {
        let views = sections.map { SheetView($0) }
        return "\(PageHeader(title, lead: lead, badge: badge, actions: actions))\(alerts)\(outcome)\(related)\(views)"
    }
}
