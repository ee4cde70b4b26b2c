package import Markup
package import Texts

/// A page that says what went wrong and how to go on; with what was typed where it can be sent again.
package struct ErrorPageView: Component {
    /// A form to be sent again.
    package struct Repost: Sendable {
        package let action: String
        package let fields: [(name: String, value: String)]
        /// The same in the words of the form.
        package let shown: [(label: String, text: String)]
        package let csrf: String

        package init(
            action: String, fields: [(name: String, value: String)], shown: [(label: String, text: String)],
            csrf: String
        ) {
            (self.action, self.fields, self.shown, self.csrf) = (action, fields, shown, csrf)
        }
    }

    private let sentence: String
    private let requestID: String
    private let back: Link
    private let repost: Repost?
    private let texts: TextCatalogue

    package init(sentence: String, requestID: String, back: Link, repost: Repost?, texts: TextCatalogue) {
        (self.sentence, self.requestID, self.back) = (sentence, requestID, back)
        (self.repost, self.texts) = (repost, texts)
    }

    package var markup: Markup {
        """
        \(PageHeader(texts(ErrorText.title)))
        <p class="lead">\(sentence)</p>
        \(repost.map(form))
        <p><a class="button" href="\(url: back.url)">\(back.title)</a></p>
        <p class="muted">\(texts(ErrorText.requestID, ["id": requestID]))</p>
        """
    }

    /// What was typed is shown and goes along; nothing is lost by an expired page.
    private func form(_ repost: Repost) -> Markup {
        let hidden: [Markup] = repost.fields.map {
            #"<input type="hidden" name="\#($0.name)" value="\#($0.value)">"#
        }
        let shown = repost.shown.map { DefinitionList.Item($0.label, text: $0.text) }
        return PostForm(
            action: repost.action, csrf: repost.csrf,
            content: "\(hidden)\(DefinitionList(shown))\(Button(texts(ErrorText.sendAgain), kind: .primary))"
        ).markup
    }
}
