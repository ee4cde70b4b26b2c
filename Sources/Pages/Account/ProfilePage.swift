package import Markup
package import Texts

/// The personal centre (R-ACC-15…17).
package struct ProfileModel: Sendable {
    package let personal: [DefinitionList.Item]
    package let further: [DefinitionList.Item]
    package let editURL: String
    package let changeUnitURL: String
    /// The sentence on an open request; `nil` when there is none.
    package let pending: String?
    package let withdrawURL: String
    package let csrf: String

    package init(
        personal: [DefinitionList.Item], further: [DefinitionList.Item], editURL: String, changeUnitURL: String,
        pending: String?, withdrawURL: String, csrf: String
    ) {
        (self.personal, self.further, self.editURL) = (personal, further, editURL)
        (self.changeUnitURL, self.pending, self.withdrawURL) = (changeUnitURL, pending, withdrawURL)
        self.csrf = csrf
    }
}

package struct ProfilePage: Component {
    private let model: ProfileModel
    private let texts: TextCatalogue

    package init(_ model: ProfileModel, texts: TextCatalogue) {
        (self.model, self.texts) = (model, texts)
    }

    package var markup: Markup {
        """
        \(PageHeader(texts(AccountText.profileTitle), lead: texts(AccountText.profileNote)))
        \(pending)
        \(Card(texts(AccountText.personalData), content: DefinitionList(model.personal).markup))
        \(Card(
            texts(AccountText.furtherData),
            actions: [
                ButtonLink(texts(AccountText.editProfile), url: model.editURL, kind: .primary),
                ButtonLink(texts(AccountText.changeUnit), url: model.changeUnitURL),
            ], content: DefinitionList(model.further).markup))
        """
    }

    private var pending: Markup? {
        model.pending.map { sentence in
            let form = PostForm(
                action: model.withdrawURL, csrf: model.csrf,
                content: Button(texts(AccountText.withdrawBinding)).markup)
            return Alert(.info, sentence, content: form.markup, isNews: false).markup
        }
    }
}
