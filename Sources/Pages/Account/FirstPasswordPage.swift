package import Markup
package import Texts

/// The form that sets an account's first password.
package struct FirstPasswordModel: Sendable {
    package let action: String
    package let csrf: String
    package let token: String
    package let login: String
    package let passwordErrors: [String]
    package let repetitionErrors: [String]
    /// What stands in the way as a whole.
    package let problem: String?

    package init(
        action: String, csrf: String, token: String, login: String, passwordErrors: [String] = [],
        repetitionErrors: [String] = [], problem: String? = nil
    ) {
        (self.action, self.csrf, self.token, self.login) = (action, csrf, token, login)
        (self.passwordErrors, self.repetitionErrors, self.problem) = (passwordErrors, repetitionErrors, problem)
    }
}

package struct FirstPasswordPage: Component {
    private let model: FirstPasswordModel
    private let texts: TextCatalogue

    package init(_ model: FirstPasswordModel, texts: TextCatalogue) {
        (self.model, self.texts) = (model, texts)
    }

    package var markup: Markup {
        """
        <h1 class="visually-hidden">\(texts(AccountText.firstPasswordTitle))</h1>
        \(Card(texts(AccountText.firstPasswordTitle), width: .narrow, content: "\(problem)\(lead)\(form)"))
        """
    }

    private var problem: Markup? {
        model.problem.map { Alert(.error, $0).markup }
    }

    private var lead: Markup {
        "<p>\(texts(AccountText.firstPasswordLead, ["login": model.login]))</p>"
    }

    private var form: Markup {
        let rows: [FieldRow] = [
            FieldRow(
                id: "password", label: texts(AccountText.newPassword),
                control: TextInput(
                    kind: .password, placeholder: texts(AccountText.newPasswordHint), autocomplete: "new-password"),
                requiredTitle: texts(CommonText.required), errors: model.passwordErrors, width: .full),
            FieldRow(
                id: "repetition", label: texts(AccountText.repetition),
                control: TextInput(kind: .password, autocomplete: "new-password"),
                requiredTitle: texts(CommonText.required), errors: model.repetitionErrors, width: .full),
        ]
        return PostForm(
            action: model.action, csrf: model.csrf,
            content: """
                <input type="hidden" name="_token" value="\(model.token)">\(rows)
                \(ActionBar([Button(texts(AccountText.setPassword), kind: .primary)]))
                """
        ).markup
    }
}

/// What an unknown, used or outdated link is answered with.
package struct UnusableLinkPage: Component {
    private let texts: TextCatalogue

    package init(texts: TextCatalogue) {
        self.texts = texts
    }

    package var markup: Markup {
        """
        <h1 class="visually-hidden">\(texts(AccountText.firstPasswordTitle))</h1>
        \(Card(
            texts(AccountText.firstPasswordTitle), width: .narrow,
            content: Alert(.error, texts(AccountText.linkUnusable)).markup))
        """
    }
}
