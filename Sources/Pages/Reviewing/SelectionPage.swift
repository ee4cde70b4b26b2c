package import Markup

/// Asks for what an act on many applications needs, and names them once more.
package struct SelectionPage: Component {
    private let model: SelectionModel

    package init(_ model: SelectionModel) {
        self.model = model
    }

    package var markup: Markup {
        """
        \(PageHeader(model.title, lead: model.lead))
        \(model.errors.map { Alert(.error, $0) })
        \(Card(content: PostForm(action: model.action, csrf: model.csrf, content: form).markup))
        """
    }

    private var form: Markup {
        let hidden: [Markup] = model.kept.map { #"<input type="hidden" name="\#($0.name)" value="\#($0.value)">"# }
        let names: [Markup] = model.names.map { "<li>\($0)</li>" }
        let back = ButtonLink(model.back.title, url: model.back.url)
        return """
            \(hidden)<ol class="selection">\(names)</ol>
            \(model.row)
            \(model.warning.map { Alert(.warning, $0) })
            \(ActionBar([back, model.button]))
            """
    }
}
