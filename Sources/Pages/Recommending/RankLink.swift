package import Markup

/// A place in an order: a blue number that is edited in place, or plain text where it cannot be changed (R-RANK-02).
///
/// Without scripting the link leads to a small form; `rank.js` puts that form's field in its stead.
package struct RankLink: Component {
    private let text: String
    private let value: String
    private let url: String?
    private let description: String
    private let failure: String
    private let isGone: Bool

    /// - Parameters:
    ///   - value: the place as it is typed; empty for none.
    ///   - url: where it is edited; `nil` for plain text.
    ///   - failure: what is said when the server cannot be reached.
    ///   - isGone: the application is back with the applicant; its place is shown grey (A-46).
    package init(text: String, value: String, url: String?, description: String, failure: String, isGone: Bool = false)
    {
        (self.text, self.value, self.url) = (text, value, url)
        (self.description, self.failure, self.isGone) = (description, failure, isGone)
    }

    package var markup: Markup {
        let classes = "rank" + (isGone ? " rank--gone" : "") + (value.isEmpty ? " rank--none" : "")
        guard let url else { return #"<span class="\#(classes)">\#(text)</span>"# }
        return """
            <a class="\(classes)" href="\(url: url)" data-rank="\(value)" data-rank-failure="\(failure)" \
            aria-label="\(description)">\(text)</a>
            """
    }
}
