package import Markup
package import Texts

/// The local sign-in form.
package struct SignInModel: Sendable {
    package let action: String
    package let csrf: String
    package let returnTo: String
    package let identifier: String
    package let identifierErrors: [String]
    package let passwordErrors: [String]
    /// What is wrong with both together.
    package let problem: String?
    package let isDemo: Bool
    /// Where a demo shows the messages that it would have sent; `nil` on a real server.
    package let developmentMail: String?

    package init(
        action: String, csrf: String, returnTo: String, identifier: String, identifierErrors: [String] = [],
        passwordErrors: [String] = [], problem: String? = nil, isDemo: Bool, developmentMail: String? = nil
    ) {
        (self.action, self.csrf, self.returnTo, self.identifier) = (action, csrf, returnTo, identifier)
        (self.identifierErrors, self.passwordErrors) = (identifierErrors, passwordErrors)
        (self.problem, self.isDemo, self.developmentMail) = (problem, isDemo, developmentMail)
    }
}

package struct SignInPage: Component {
    private let model: SignInModel
    private let texts: TextCatalogue

    package init(_ model: SignInModel, texts: TextCatalogue) {
        (self.model, self.texts) = (model, texts)
    }

    package var markup: Markup {
        """
        <h1 class="visually-hidden">\(texts(AccountText.signInTitle))</h1>
        \(Card(texts(SiteText.signInTitle), width: .narrow, content: "\(problem)\(form)\(note)\(demo)"))
        """
    }

    private var problem: Markup? {
        model.problem.map { Alert(.error, $0).markup }
    }

    private var form: Markup {
        let rows: [FieldRow] = [
            FieldRow(
                id: "identifier", label: texts(AccountText.identifier),
                control: TextInput(
                    value: model.identifier, placeholder: texts(SiteText.identifierHint), autocomplete: "username"),
                requiredTitle: texts(CommonText.required), errors: model.identifierErrors, width: .full),
            FieldRow(
                id: "password", label: texts(AccountText.password),
                control: TextInput(
                    kind: .password, placeholder: texts(AccountText.passwordHint), autocomplete: "current-password"),
                requiredTitle: texts(CommonText.required), errors: model.passwordErrors, width: .full),
        ]
        return PostForm(
            action: model.action, csrf: model.csrf,
            content: """
                <input type="hidden" name="_return" value="\(model.returnTo)">\(rows)
                \(ActionBar([Button(texts(AccountText.signInButton), kind: .primary)]))
                """
        ).markup
    }

    private var note: Markup? {
        let text = texts(SiteText.signInNote)
        return text.isEmpty ? nil : #"<p class="muted">\#(text)</p>"#
    }

    private var demo: Markup? {
        let mail = model.developmentMail.map { Link(texts(MailText.boxLink), url: $0) }
        return model.isDemo ? #"<p class="muted">\#(texts(AccountText.demoAccounts)) \#(mail)</p>"# : nil
    }
}
