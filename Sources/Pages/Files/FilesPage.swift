package import Markup

/// All files of an application, by section and record (附件一览表, R-FORM-61).
package struct FilesPage: Component {
    /// The files of one section, or of one record of it.
    package struct Group: Sendable {
        /// Links lead to `#` and this.
        package let anchor: String
        package let title: String
        package let files: [UploadedFile]

        package init(anchor: String, title: String, files: [UploadedFile]) {
            (self.anchor, self.title, self.files) = (anchor, title, files)
        }
    }

    private let title: String
    private let lead: String
    private let groups: [Group]
    private let alerts: [Alert]
    private let empty: EmptyState
    private let buttons: [any Component]

    /// - Parameter alerts: what is still missing, and what stands there twice.
    package init(
        title: String, lead: String, alerts: [Alert] = [], groups: [Group], empty: EmptyState, buttons: [any Component]
    ) {
        (self.title, self.lead, self.alerts, self.groups) = (title, lead, alerts, groups)
        (self.empty, self.buttons) = (empty, buttons)
    }

    package var markup: Markup {
        let cards = groups.map { Card($0.title, id: $0.anchor, content: FileList($0.files, empty: empty).markup) }
        let end: ActionBar? = buttons.isEmpty ? nil : ActionBar(buttons)
        return "\(PageHeader(title, lead: lead))\(alerts)\(cards)\(groups.isEmpty ? empty : nil)\(end)"
    }
}
