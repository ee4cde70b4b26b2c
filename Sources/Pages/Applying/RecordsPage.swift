package import Markup

/// The list of records of a repeating section (R-FORM-46…50).
package struct RecordsPage: Component {
    private let title: String
    private let lead: String?
    private let help: HelpNote?
    private let alerts: [Alert]
    private let list: RecordList
    private let buttons: [any Component]
    private let comments: CommentRecord

    package init(
        title: String, lead: String?, help: HelpNote?, alerts: [Alert], list: RecordList, buttons: [any Component],
        comments: CommentRecord
    ) {
        (self.title, self.lead, self.help, self.alerts) = (title, lead, help, alerts)
        (self.list, self.buttons, self.comments) = (list, buttons, comments)
    }

    package var markup: Markup {
        """
        \(PageHeader(title, lead: lead, actions: comments.jump.map { [$0] } ?? []))\(alerts)\(help)\
        \(Card(content: list.markup))\(ActionBar(buttons))\(comments)
        """
    }
}
