package import Markup

/// One attached file: a picture that can be zoomed, or the way to open and to save it (R-FORM-61).
package struct AttachmentPage: Component {
    private let title: String
    private let lead: String
    private let viewer: ImageViewer?
    private let note: String?
    private let buttons: [any Component]

    /// - Parameters:
    ///   - viewer: `nil` when no picture can be made of the file.
    ///   - note: what the picture shows of it, such as the first page only.
    package init(title: String, lead: String, viewer: ImageViewer?, note: String?, buttons: [any Component]) {
        (self.title, self.lead, self.viewer, self.note, self.buttons) = (title, lead, viewer, note, buttons)
    }

    package var markup: Markup {
        let line: Markup? = note.map { "<p>\($0)</p>" }
        return "\(PageHeader(title, lead: lead))\(Card(content: "\(line)\(viewer)\(ActionBar(buttons))"))"
    }
}
