import Domain
package import FormEngine
package import Programmes

/// What the programme as it is now would mean for one application that was begun before.
package struct RevisionImpact: Sendable {
    package let application: Application
    package let from: Programme
    package let to: Programme
    package let changes: [FormComparison.Change]
    package let move: AnswerMove
    /// Files whose field is gone; they stay attached and are no part of a submission.
    package let files: [Attachment]

    /// `nil` when the application has the present revision, or its own was never kept.
    init?(_ dossier: Dossier, _ context: SiteContext) {
        let (application, old) = (dossier.application, dossier.programme)
        guard let new = context.site.programme(application.programme), new.revision != application.revision,
            old.revision == application.revision
        else { return nil }
        (self.application, from, to) = (application, old, new)
        changes = FormComparison(from: old.form, to: new.form).changes
        let move = AnswerMove(dossier.draft.sheet, from: old.form, to: new.form, today: context.today())
        self.move = move
        files = dossier.attachments.filter { file in
            move.files(at: file.place) == nil && old.form.field(file.place.field ?? "", in: file.place.section) != nil
        }
    }
}
