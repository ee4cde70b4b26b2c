import Domain
import Markup
import Pages
import Texts
import UseCases

/// The buttons ↑ and ↓ that move a file among those of its field; with scripting it can be dragged, too.
struct FileOrder {
    private let attachment: Attachment
    private let index: Int
    private let count: Int
    private let desk: ApplicantDesk

    init(_ attachment: Attachment, at index: Int, of count: Int, desk: ApplicantDesk) {
        (self.attachment, self.index, self.count, self.desk) = (attachment, index, count, desk)
    }

    var form: PostForm {
        PostForm(
            action: desk.links.moveAttachment(attachment.id), csrf: desk.visit.csrf, orderIndex: index,
            content: "\(button("↑", FileText.moveUp, to: index - 1))\(button("↓", FileText.moveDown, to: index + 1))")
    }

    private func button(_ sign: String, _ text: FileText, to place: Int) -> Markup {
        Button(
            sign, kind: .link, name: "to", value: String(place),
            description: desk.texts(text, ["name": attachment.name]),
            isDisabled: place < 0 || place >= count
        ).markup
    }
}
