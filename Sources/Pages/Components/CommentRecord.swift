package import Markup

/// What reviewers have said so far, newest first (R-FORM-25); earlier rounds are folded.
package struct CommentRecord: Component {
    /// One review.
    package struct Entry: Sendable {
        /// Who, when and how, each with its heading.
        package let facts: [(term: String, text: String)]
        package let result: Badge?
        package let commentTitle: String
        package let comment: String
        /// What the applicant wrote back.
        package let reply: (title: String, text: String)?
        /// Where the applicant writes back.
        package let answer: Markup?

        package init(
            facts: [(term: String, text: String)], result: Badge?, commentTitle: String, comment: String,
            reply: (title: String, text: String)? = nil, answer: Markup? = nil
        ) {
            (self.facts, self.result, self.commentTitle) = (facts, result, commentTitle)
            (self.comment, self.reply, self.answer) = (comment, reply, answer)
        }
    }

    private let anchor: String?
    private let title: String
    private let entries: [Entry]
    private let earlierTitle: String
    private let earlier: [Entry]

    /// - Parameters:
    ///   - earlier: what belongs to rounds before the last one.
    ///   - anchor: by which the page leads to it, where it is the only one.
    package init(
        title: String, entries: [Entry], earlierTitle: String = "", earlier: [Entry] = [], anchor: String? = nil
    ) {
        (self.title, self.entries, self.anchor) = (title, entries, anchor)
        (self.earlierTitle, self.earlier) = (earlierTitle, earlier)
    }

    /// From the head of a long page to what the last round said; none where it said nothing.
    package var jump: ButtonLink? {
        entries.isEmpty ? nil : anchor.map { ButtonLink(title, url: "#\($0)") }
    }

    package var markup: Markup {
        guard !entries.isEmpty || !earlier.isEmpty else { return "" }
        let present: Markup? = entries.isEmpty ? nil : "<ol>\(entries.map(item))</ol>"
        return """
            <section class="comments"\(attribute: "id", anchor)><h2 class="comments__title">\(title)</h2>\(present)\(folded)</section>
            """
    }

    private var folded: Markup? {
        guard !earlier.isEmpty else { return nil }
        return """
            <details class="comments__earlier"><summary>\(earlierTitle)</summary><ol>\(earlier.map(item))</ol></details>
            """
    }

    private func item(_ entry: Entry) -> Markup {
        let facts: [Markup] = entry.facts.map { "<div><dt>\($0.term)</dt><dd>\($0.text)</dd></div>" }
        let reply: Markup? = entry.reply.map { reply in
            """
            <div class="comment__reply"><p class="comment__heading">\(reply.title)</p>\
            <p class="comment__text">\(reply.text)</p></div>
            """
        }
        return """
            <li class="comment" data-comment tabindex="-1">\(entry.result)<dl class="comment__facts">\(facts)</dl>\
            <p class="comment__heading">\(entry.commentTitle)</p><p class="comment__text">\(entry.comment)</p>\
            \(reply)\(entry.answer)</li>
            """
    }
}
