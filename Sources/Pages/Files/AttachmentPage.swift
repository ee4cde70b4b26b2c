package import Markup

/// One attached file: a picture that can be zoomed, or the way to open and to save it (R-FORM-61).
package struct AttachmentPage: Component {
    /// The ways to the pages of a document beside the one that is shown.
    package struct Pages: Sendable {
        package let previous: Link?
        package let next: Link?

        package init(previous: Link?, next: Link?) {
            (self.previous, self.next) = (previous, next)
        }

        /// The keys of the viewer follow these links.
        var markup: Markup? {
            guard previous != nil || next != nil else { return nil }
            let back: Markup? = previous.map { #"<a rel="prev" href="\#(url: $0.url)">\#($0.title)</a>"# }
            let on: Markup? = next.map { #"<a rel="next" href="\#(url: $0.url)">\#($0.title)</a>"# }
            return #"<p class="viewer__pages">\#(back) \#(on)</p>"#
        }
    }

    private let title: String
    private let lead: String
    private let viewer: ImageViewer?
    private let note: String?
    private let pages: Pages?
    private let buttons: [any Component]

    /// - Parameters:
    ///   - viewer: `nil` when no picture can be made of the file.
    ///   - note: what the picture shows of it, such as the first page only.
    package init(
        title: String, lead: String, viewer: ImageViewer?, note: String?, pages: Pages? = nil, buttons: [any Component]
    ) {
        (self.title, self.lead, self.viewer, self.note, self.buttons) = (title, lead, viewer, note, buttons)
        self.pages = pages
    }

    package var markup: Markup {
        let line: Markup? = note.map { "<p>\($0)</p>" }
        return
            "\(PageHeader(title, lead: lead))\(Card(content: "\(line)\(pages?.markup)\(viewer)\(ActionBar(buttons))"))"
    }
}
