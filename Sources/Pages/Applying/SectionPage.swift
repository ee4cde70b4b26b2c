package import Markup

/// The page on which a section or a record is filled in (R-FORM-03, R-FORM-14).
package struct SectionPage: Component {
    /// The id of the form with the section's own fields.
    package static let formID = "section-form"

    private let model: SectionModel

    package init(_ model: SectionModel) {
        self.model = model
    }

    package var markup: Markup {
        let help = model.help.map { HelpNote(title: model.helpTitle, text: $0) }
        let summary = ErrorSummary(title: model.problemsTitle, problems: model.problems)
        return """
            \(PageHeader(model.title, lead: model.lead, actions: jumps))\(model.alerts)\(summary)\(help)\(form)\
            \(model.inner)\(model.inner.isEmpty ? nil : bar)\(model.comments)
            """
    }

    private var jumps: [any Component] { model.comments.jump.map { [$0] } ?? [] }

    private var bar: ActionBar {
        ActionBar(model.buttons, form: model.inner.isEmpty ? nil : Self.formID, staysInSight: true)
    }

    private var form: PostForm {
        PostForm(
            action: model.action, csrf: model.csrf, id: Self.formID, upload: model.upload,
            guardMessage: model.guardMessage, rules: model.rules, autosave: model.autosave,
            content: """
                \(model.hidden)
                \(Card(content: FieldGrid(nil, model.rows).markup))
                \(model.inner.isEmpty ? bar : nil)
                """)
    }
}
