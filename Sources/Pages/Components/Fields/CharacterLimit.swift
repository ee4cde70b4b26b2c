import Markup

/// The most characters of a long text, counted as people count them; a line break counts one (R-FORM-59).
package struct CharacterLimit: Sendable {
    package let most: Int
    /// With `{count}` and `{limit}` in it.
    package let text: String
    /// With `{over}` and `{limit}` in it.
    package let excessText: String

    package init(most: Int, text: String, excessText: String) {
        (self.most, self.text, self.excessText) = (most, text, excessText)
    }

    /// The line under the control; the server counts first, scripting keeps it current.
    func counter(of value: String, id: String, controlID: String) -> Markup {
        let count = value.count
        let template = count > most ? excessText : text
        let line = template.replacing("{count}", with: String(count)).replacing("{limit}", with: String(most))
            .replacing("{over}", with: String(max(0, count - most)))
        return """
            <p class="counter\(count > most ? " counter--over" : "")" id="\(id)" data-count="\(controlID)" \
            data-count-limit="\(most)" data-count-text="\(text)" data-count-over="\(excessText)">\(line)</p>
            """
    }
}
