package import Markup

/// Radio buttons (one answer) or check boxes (any number), each with its own label.
package struct ChoiceGroup: FieldControl {
    /// How many may be chosen.
    package enum Kind: String, Sendable {
        case radio, checkbox
    }

    private let kind: Kind
    private let options: [Option]
    private let selected: Set<String>

    /// Exactly one of the options.
    package static func radio(_ options: [Option], selected: String?) -> ChoiceGroup {
        ChoiceGroup(kind: .radio, options: options, selected: selected.map { [$0] } ?? [])
    }

    /// Any number of the options, each posted under the same name.
    package static func checkbox(_ options: [Option], selected: Set<String>) -> ChoiceGroup {
        ChoiceGroup(kind: .checkbox, options: options, selected: selected)
    }

    private init(kind: Kind, options: [Option], selected: Set<String>) {
        (self.kind, self.options, self.selected) = (kind, options, selected)
    }

    package var labelling: Labelling { .legend }
    /// More than a few choices, or choices with explanations, need the whole width.
    package var isWide: Bool { options.count > 4 || options.contains { $0.hint != nil } }

    package func markup(in frame: ControlFrame) -> Markup {
        let choices: [Markup] = options.enumerated().map { index, option in
            let id = "\(frame.id)-\(index)"
            let hint: Markup? = option.hint.map { #"<span class="choice__hint">\#($0)</span>"# }
            return """
                <label class="choice" for="\(id)"><input type="\(kind.rawValue)" id="\(id)" name="\(frame.name)" \
                value="\(option.value)"\(attribute: "checked", if: selected.contains(option.value))\
                \(attribute: "disabled", if: option.isDisabled)\
                \(attribute: "aria-invalid", frame.isInvalid ? "true" : nil)>\
                <span class="choice__text">\(option.title)\(hint)</span></label>
                """
        }
        return #"<div class="choices">\#(choices)</div>"#
    }
}
