package import Domain
package import FormEngine

/// What was submitted: answers and files, frozen. Reviewers read this and never the applicant's working copy.
package struct Snapshot: Sendable {
    package let id: Int64
    package let application: ApplicationID
    /// The submission that it was made by.
    package let pass: Int
    package let sheet: AnswerSheet
    package let attachments: [Attachment]
    /// A keyed digest of the canonical plain form, so that nobody can guess sealed values back.
    package let digest: String
    package let at: Instant
    /// The revision of the programme in which it was submitted; `nil` = the application's own.
    package let revision: RevisionID?

    package init(
        id: Int64, application: ApplicationID, pass: Int, sheet: AnswerSheet, attachments: [Attachment],
        digest: String, at: Instant, revision: RevisionID? = nil
    ) {
        (self.id, self.application, self.pass, self.sheet) = (id, application, pass, sheet)
        (self.attachments, self.digest, self.at) = (attachments, digest, at)
        self.revision = revision
    }
}
