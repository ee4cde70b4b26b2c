package import Domain
package import FormEngine

/// A file that was attached to a place of an application (附件).
package struct Attachment: Hashable, Sendable {
    package let id: AttachmentID
    package let application: ApplicationID
    package let place: AnswerPlace
    /// The shown name; the applicant may change it, the extension stays (R-FORM-45).
    package let name: String
    /// The name of its content in the blob store.
    package let blob: String
    package let kind: FilesField.Kind
    /// In bytes.
    package let size: Int
    package let position: Int
    package let addedAt: Instant

    package init(
        id: AttachmentID, application: ApplicationID, place: AnswerPlace, name: String, blob: String,
        kind: FilesField.Kind, size: Int, position: Int, addedAt: Instant
    ) {
        (self.id, self.application, self.place, self.name) = (id, application, place, name)
        (self.blob, self.kind, self.size, self.position, self.addedAt) = (blob, kind, size, position, addedAt)
    }
}

extension Sequence<Attachment> {
    /// The names and contents at each place, in order.
    package var index: FileIndex {
        var index = FileIndex()
        for attachment in sorted(by: { $0.position < $1.position }) {
            index.names[attachment.place, default: []].append(attachment.name)
            index.contents[attachment.place, default: []].append(attachment.blob)
        }
        return index
    }
}
