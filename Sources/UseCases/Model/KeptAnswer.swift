package import Domain
package import FormEngine

/// An answer or a file that a later revision had no place for (未带入新表的内容); it is kept as it stood.
package struct KeptAnswer: Hashable, Sendable {
    package let application: ApplicationID
    /// The revision in which it was given.
    package let revision: RevisionID
    package let place: AnswerPlace
    /// What the field was called.
    package let label: String
    /// What was shown of it; of a file its name.
    package let shown: String
    /// `nil` for a file, which is still attached.
    package let answer: Answer?
    package let at: Instant

    package init(
        application: ApplicationID, revision: RevisionID, place: AnswerPlace, label: String, shown: String,
        answer: Answer?, at: Instant
    ) {
        (self.application, self.revision, self.place) = (application, revision, place)
        (self.label, self.shown, self.answer, self.at) = (label, shown, answer, at)
    }
}
