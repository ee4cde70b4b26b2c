package import Markup

/// A long text, with a counter where it is limited (R-FORM-59).
package struct TextArea: FieldControl {
    private let value: String
    private let rows: Int
    private let placeholder: String?
    package let limit: CharacterLimit?

    package init(value: String = "", rows: Int = 6, placeholder: String? = nil, limit: CharacterLimit? = nil) {
        (self.value, self.rows, self.placeholder, self.limit) = (value, rows, placeholder, limit)
    }

    package var isWide: Bool { true }
    package var typedText: String { value }

    /// The line break after the tag is swallowed by browsers; without it a text's own first line break would be.
    package func markup(in frame: ControlFrame) -> Markup {
        """
        <textarea class="input textarea"\(frame.attributes) rows="\(rows)"\(attribute: "placeholder", placeholder)>
        \(value)</textarea>
        """
    }
}
