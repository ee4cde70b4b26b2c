package import Markup

/// A section of single answers, or one record of a repeating section, to be filled in.
package struct SectionModel: Sendable {
    package let title: String
    package let lead: String?
    package let helpTitle: String
    package let help: String?
    package let action: String
    package let csrf: String
    /// Values that go along unseen, such as the version that is shown.
    package let hidden: [HiddenField]
    package let upload: PostForm.UploadWords?
    package let guardMessage: String
    /// Conditions, checks and computed values as JSON for the script that follows them; `nil` where there are none.
    package let rules: String?
    package let autosave: AutosaveWords?
    package let rows: [FieldRow]
    /// What stands on the page besides; the buttons follow it.
    package let inner: [InnerRecords]
    package let buttons: [any Component]
    package let alerts: [Alert]
    package let problemsTitle: String
    package let problems: [Link]
    package let comments: CommentRecord

    package init(
        title: String, lead: String?, helpTitle: String, help: String?, action: String, csrf: String,
        hidden: [HiddenField], upload: PostForm.UploadWords?, guardMessage: String, rules: String?,
        autosave: AutosaveWords?, rows: [FieldRow], inner: [InnerRecords] = [],
        buttons: [any Component], alerts: [Alert], problemsTitle: String, problems: [Link], comments: CommentRecord
    ) {
        (self.title, self.lead, self.helpTitle, self.help) = (title, lead, helpTitle, help)
        (self.action, self.csrf, self.hidden, self.upload) = (action, csrf, hidden, upload)
        (self.guardMessage, self.rules, self.autosave, self.rows) = (guardMessage, rules, autosave, rows)
        (self.buttons, self.inner, self.alerts) = (buttons, inner, alerts)
        (self.problemsTitle, self.problems, self.comments) = (problemsTitle, problems, comments)
    }
}
