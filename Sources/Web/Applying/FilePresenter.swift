import Domain
import FormEngine
package import Markup
package import Pages
package import Texts
package import UseCases

/// Attached files as pages list them.
package struct FilePresenter: Sendable {
    private let links: Links
    private let texts: TextCatalogue

    package init(links: Links, texts: TextCatalogue) {
        (self.links, self.texts) = (links, texts)
    }

    /// - Parameters:
    ///   - label: of the field to which it belongs, where the list does not say so already.
    ///   - canEdit: offers to rename and to delete it.
    ///   - isLookedAtInPlace: its picture can be opened where the file is listed.
    package func file(
        _ attachment: Attachment, label: String? = nil, canEdit: Bool = false, actions: [any Component] = [],
        note: String? = nil, order: (any Component)? = nil, isLookedAtInPlace: Bool = false
    ) -> UploadedFile {
        let size = AnswerWords.size(attachment.size)
        return UploadedFile(
            name: attachment.name, url: links.attachment(attachment.id),
            details: label.map { texts(FileText.details, ["field": $0, "size": size]) } ?? size,
            thumbnailURL: links.attachmentPicture(attachment.id, large: false),
            actions: actions + (canEdit ? commands(attachment) : []), id: "file-\(attachment.id)", note: note,
            order: order,
            look: isLookedAtInPlace
                ? UploadedFile.Look(
                    title: texts(ReadingText.look), pictureURL: links.attachmentPicture(attachment.id, large: true))
                : nil)
    }

    private func commands(_ attachment: Attachment) -> [any Component] {
        [
            ButtonLink(
                texts(FileText.rename), url: links.renameAttachment(attachment.id), kind: .link,
                description: texts(FileText.renameNamed, ["name": attachment.name])),
            ButtonLink(
                texts(FileText.delete), url: links.deleteAttachment(attachment.id), kind: .link,
                description: texts(FileText.deleteNamed, ["name": attachment.name])),
        ]
    }
}
