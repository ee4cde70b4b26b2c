package import Markup

/// What reviewers have said so far, newest first (R-FORM-25).
package struct CommentRecord: Component {
    /// One review.
    package struct Entry: Sendable {
        /// Who, when and how, each with its heading.
        package let facts: [(term: String, text: String)]
        package let result: Badge?
        package let commentTitle: String
        package let comment: String

        package init(facts: [(term: String, text: String)], result: Badge?, commentTitle: String, comment: String) {
            (self.facts, self.result) = (facts, result)
            (self.commentTitle, self.comment) = (commentTitle, comment)
        }
    }

    private let title: String
    private let entries: [Entry]

    package init(title: String, entries: [Entry]) {
        (self.title, self.entries) = (title, entries)
    }

    package var markup: Markup {
        guard !entries.isEmpty else { return "" }
        return """
            <section class="comments"><h2 class="comments__title">\(title)</h2><ol>\(entries.map(item))</ol></section>
            """
    }

    private func item(_ entry: Entry) -> Markup {
        let facts: [Markup] = entry.facts.map { "<div><dt>\($0.term)</dt><dd>\($0.text)</dd></div>" }
        return """
            <li class="comment">\(entry.result)<dl class="comment__facts">\(facts)</dl>\
            <p class="comment__heading">\(entry.commentTitle)</p><p class="comment__text">\(entry.comment)</p></li>
            """
    }
}
