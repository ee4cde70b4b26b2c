package import Markup

/// The sections of a form, each with how it stands.
package struct SectionNav: Component {
    /// How a section stands, with the words for it.
    package enum Mark: Sendable {
        /// Everything required is there; the words are read aloud.
        case done(String)
        /// Something required is missing; the words are read aloud.
        case missing(String)
        /// A reviewer's comment is to be answered; the word is shown (R-FORM-24 prints 改).
        case amend(String)

        var markup: Markup {
            switch self {
            case .done(let words): Self.sign("done", "✓", words)
            case .missing(let words): Self.sign("missing", "", words)
            case .amend(let word): #"<span class="mark mark--amend">\#(word)</span>"#
            }
        }

        private static func sign(_ name: String, _ sign: String, _ words: String) -> Markup {
            """
            <span class="mark mark--\(name)" aria-hidden="true">\(sign)</span>\
            <span class="visually-hidden">\(words)</span>
            """
        }
    }

    /// One section.
    package struct Item: Sendable {
        package let title: String
        package let url: String
        package let isCurrent: Bool
        package let marks: [Mark]

        package init(title: String, url: String, isCurrent: Bool = false, mark: Mark? = nil) {
            self.init(title: title, url: url, isCurrent: isCurrent, marks: mark.map { [$0] } ?? [])
        }

        package init(title: String, url: String, isCurrent: Bool, marks: [Mark]) {
            (self.title, self.url, self.isCurrent, self.marks) = (title, url, isCurrent, marks)
        }
    }

    private let title: String
    private let items: [Item]
    private let summary: String?
    private let actions: [Markup]

    /// - Parameters:
    ///   - summary: how far the form is, in a few words.
    ///   - actions: what is done with the form as a whole, under the list.
    package init(title: String, items: [Item], summary: String? = nil, actions: [any Component] = []) {
        (self.title, self.items, self.summary) = (title, items, summary)
        self.actions = actions.map(\.markup)
    }

    package var markup: Markup {
        let line: Markup? = summary.map { #"<p class="section-nav__summary">\#($0)</p>"# }
        let end: Markup? = actions.isEmpty ? nil : #"<div class="section-nav__actions">\#(actions)</div>"#
        return """
            <nav class="section-nav" aria-label="\(title)"><details open class="section-nav__fold">\
            <summary class="section-nav__title">\(title)</summary>\(line)<ol>\(items.map(entry))</ol>\(end)</details></nav>
            """
    }

    private func entry(_ item: Item) -> Markup {
        """
        <li><a href="\(url: item.url)"\(attribute: "aria-current", item.isCurrent ? "page" : nil)>\
        <span class="section-nav__name">\(item.title)</span>\(item.marks.map(\.markup))</a></li>
        """
    }
}
