package import Domain

/// A frozen submission as it is stored.
package struct SnapshotRecord: Sendable {
    package let id: Int64
    package let pass: Int
    /// JSON with sealed values.
    package let content: String
    package let digest: String
    package var files: [File] = []

    /// An attachment as it was submitted.
    package struct File: Sendable {
        package let attachment: AttachmentID
        package let application: ApplicationID
        package let name: String
        package let blob: String

        package init(attachment: AttachmentID, application: ApplicationID, name: String, blob: String) {
            (self.attachment, self.application, self.name, self.blob) = (attachment, application, name, blob)
        }
    }

    package init(id: Int64, pass: Int, content: String, digest: String) {
        (self.id, self.pass, self.content, self.digest) = (id, pass, content, digest)
    }
}
