import Markup

/// Where a form is saved while it is filled in, and the words for how that goes.
package struct AutosaveWords: Sendable {
    private let url: String
    private let words: String

    /// - Parameter words: what the script says, as a JSON object of sentences by name.
    package init(url: String, words: String) {
        (self.url, self.words) = (url, words)
    }

    var attributes: Markup {
        "\(attribute: "data-autosave", url)\(attribute: "data-autosave-words", words)"
    }
}
