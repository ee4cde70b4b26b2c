package import Markup

/// Standing advice at the top of a page, one paragraph for each line.
package struct HelpNote: Component {
    private let title: String
    private let lines: [String]

    package init(title: String, text: String) {
        self.title = title
        lines = text.split(whereSeparator: \.isNewline).map(String.init)
    }

    package var markup: Markup {
        let paragraphs: [Markup] = lines.map { "<p>\($0)</p>" }
        return Alert(.info, title, content: "\(paragraphs)", isNews: false).markup
    }
}
