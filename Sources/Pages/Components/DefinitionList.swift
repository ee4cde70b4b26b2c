package import Markup

/// Answers to read, in two columns where there is room.
package struct DefinitionList: Component {
    /// One answer.
    package struct Item: Sendable {
        /// What is special about an answer.
        package enum State: String, Sendable {
            case plain
            /// Required and not given (R-FORM-05 shows these in red).
            case missing
            /// Different from what the reader last saw.
            case changed
        }

        package let term: String
        package let value: Markup
        package let state: State
        /// What the answer was before, or another short remark.
        package let note: String?
        package let isWide: Bool
        /// Stands under the answer, such as a reviewer's remark.
        package let aside: Markup?

        package init(
            _ term: String, _ value: Markup, state: State = .plain, note: String? = nil, isWide: Bool = false,
            aside: Markup? = nil
        ) {
            (self.term, self.value, self.state, self.note, self.isWide) = (term, value, state, note, isWide)
            self.aside = aside
        }

        /// A plain text; its line breaks are kept.
        package init(
            _ term: String, text: String, state: State = .plain, note: String? = nil, isWide: Bool = false,
            aside: Markup? = nil
        ) {
            self.init(term, "\(text)", state: state, note: note, isWide: isWide, aside: aside)
        }
    }

    private let items: [Item]

    package init(_ items: [Item]) {
        self.items = items
    }

    package var markup: Markup {
        #"<dl class="answers">\#(items.map(entry))</dl>"#
    }

    private func entry(_ item: Item) -> Markup {
        let note: Markup? = item.note.map { #"<span class="answers__note">\#($0)</span>"# }
        return """
            <div class="answers__item answers__item--\(item.state.rawValue)\(item.isWide ? " answers__item--wide" : "")">\
            <dt>\(item.term)</dt><dd><span class="answers__value">\(item.value)</span>\(note)\(item.aside)</dd></div>
            """
    }
}
