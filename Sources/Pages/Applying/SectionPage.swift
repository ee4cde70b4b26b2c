package import Markup

/// The page on which a section or a record is filled in (R-FORM-03, R-FORM-14).
package struct SectionPage: Component {
    private let model: SectionModel

    package init(_ model: SectionModel) {
        self.model = model
    }

    package var markup: Markup {
        let help = model.help.map { HelpNote(title: model.helpTitle, text: $0) }
        let summary = ErrorSummary(title: model.problemsTitle, problems: model.problems)
        return """
            \(PageHeader(model.title, lead: model.lead))\(model.alerts)\(summary)\(help)\(form)\(model.comments)
            """
    }

    private var form: PostForm {
        PostForm(
            action: model.action, csrf: model.csrf, id: "section-form", upload: model.upload,
            guardMessage: model.guardMessage, rules: model.rules, autosave: model.autosave,
            content: """
                \(model.hidden)
                \(Card(content: FieldGrid(nil, model.rows).markup))
                \(ActionBar(model.buttons, staysInSight: true))
                """)
    }
}
