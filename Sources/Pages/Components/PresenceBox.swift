package import Markup

/// Who else has the same application open; shown with the page, and kept up to date by `review.js`.
package struct PresenceBox: Component {
    private let lines: [String]
    private let url: String
    private let seen: String

    /// - Parameters:
    ///   - lines: one for each colleague, empty when the reviewer is alone.
    ///   - url: where the script says that somebody is still there.
    ///   - seen: when this page was noted, so that closing it does not take away a later one.
    package init(lines: [String], url: String, seen: String) {
        (self.lines, self.url, self.seen) = (lines, url, seen)
    }

    package var markup: Markup {
        let shown: Markup = Markup.joined(lines.map { "<p>\($0)</p>" })
        return """
            <div class="presence" role="status" data-presence="\(url: url)" data-presence-seen="\(seen)">\(shown)</div>
            """
    }
}
