package import Markup

/// A line of text.
package struct TextInput: FieldControl {
    /// What is typed, which decides the keyboard on phones.
    package enum Kind: String, Sendable {
        case text, email, tel, password, search
        /// A whole number or one with decimals; a text field with a numeric keyboard, which keeps what was mistyped.
        case number, decimal
    }

    private let value: String
    private let kind: Kind
    private let unit: String?
    private let placeholder: String?
    private let autocomplete: String?
    private let size: Int?
    package let limit: CharacterLimit?

    /// - Parameters:
    ///   - unit: stands behind the control.
    ///   - autocomplete: the HTML token, such as `username`; `off` unless given.
    ///   - size: how many characters the field is wide; the whole column when `nil`.
    package init(
        value: String = "", kind: Kind = .text, unit: String? = nil, placeholder: String? = nil,
        autocomplete: String? = nil, size: Int? = nil, limit: CharacterLimit? = nil
    ) {
        (self.value, self.kind, self.unit, self.placeholder) = (value, kind, unit, placeholder)
        (self.autocomplete, self.size, self.limit) = (autocomplete, size, limit)
    }

    package var typedText: String { value }

    package func markup(in frame: ControlFrame) -> Markup {
        let input: Markup = """
            <input class="input" type="\(type)"\(frame.attributes) value="\(value)"\(attribute: "inputmode", inputMode)\
            \(attribute: "placeholder", placeholder) autocomplete="\(autocomplete ?? "off")"\(attribute: "size", size)>
            """
        guard let unit else { return input }
        return #"<div class="input-group">\#(input)<span class="input-group__unit">\#(unit)</span></div>"#
    }

    private var type: String {
        switch kind {
        case .number, .decimal: "text"
        default: kind.rawValue
        }
    }

    private var inputMode: String? {
        switch kind {
        case .number: "numeric"
        case .decimal: "decimal"
        default: nil
        }
    }
}
