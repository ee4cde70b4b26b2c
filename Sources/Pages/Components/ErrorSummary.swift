package import Markup

/// All mistakes of a form at the top of the page, each linked to its field; it takes the focus.
package struct ErrorSummary: Component {
    private let title: String
    private let problems: [Link]

    /// - Parameter problems: the sentences, with addresses such as `#person.name`; none leaves the page without a summary.
    package init(title: String, problems: [Link]) {
        (self.title, self.problems) = (title, problems)
    }

    package var markup: Markup {
        guard !problems.isEmpty else { return "" }
        let items: [Markup] = problems.map { "<li>\($0)</li>" }
        return """
            <div class="error-summary" id="error-summary" role="alert" tabindex="-1" \
            aria-labelledby="error-summary-title">
            <h2 class="error-summary__title" id="error-summary-title">\(Icon.error)\(title)</h2>
            <ul>\(items)</ul>
            </div>
            """
    }
}
