package import Markup

/// One question of a form: label, hint, control, counter and errors, tied together for screen readers in one place.
package struct FieldRow: Component {
    /// How much room a row takes; two halves stand side by side on wide screens.
    package enum Width: Sendable {
        case half, full
    }

    private let id: String
    private let name: String
    private let label: String
    private let control: any FieldControl
    private let requiredTitle: String?
    private let hint: String?
    private let errors: [String]
    private let condition: FieldCondition?
    private let width: Width

    /// - Parameters:
    ///   - id: unique on the page; the error summary links to it as `#id`.
    ///   - name: the name in the posted form, the same as the id unless given.
    ///   - requiredTitle: the word read aloud for the `*`; `nil` when the answer may be left out.
    ///   - width: half for one-line controls and full for the others, unless given.
    package init(
        id: String, name: String? = nil, label: String, control: any FieldControl, requiredTitle: String? = nil,
        hint: String? = nil, errors: [String] = [], condition: FieldCondition? = nil, width: Width? = nil
    ) {
        (self.id, self.name, self.label, self.control) = (id, name ?? id, label, control)
        (self.requiredTitle, self.hint, self.errors, self.condition) = (requiredTitle, hint, errors, condition)
        self.width = width ?? (control.isWide ? .full : .half)
    }

    package var markup: Markup {
        switch control.labelling {
        case .label:
            return """
                <div class="\(classes)"\(condition?.attributes)><label class="field__label" for="\(id)">\(caption)</label>\
                \(inner)</div>
                """
        case .legend:
            return """
                <fieldset class="\(classes)" id="\(id)" tabindex="-1"\(attribute: "aria-describedby", describedBy)\
                \(condition?.attributes)><legend class="field__label" id="\(id)-legend">\(caption)</legend>\(inner)</fieldset>
                """
        case .caption:
            return """
                <div class="\(classes) field--read-only"\(condition?.attributes)><p class="field__label" \
                id="\(id)-label">\(caption)</p>\(inner)</div>
                """
        }
    }

    /// Beside a neighbour everything but the label stands under the control; a wide row has its hint above.
    private var inner: Markup {
        let field = control.markup(in: frame)
        switch width {
        case .full: return "\(hintLine)\(field)\(counter)\(errorLines)"
        case .half:
            return """
                <div class="field__control">\(field)</div>\
                <div class="field__notes">\(errorLines)\(hintLine)\(counter)</div>
                """
        }
    }

    private var classes: String {
        ["field", width == .full ? "field--full" : nil, errors.isEmpty ? nil : "field--invalid"]
            .compactMap { $0 }.joined(separator: " ")
    }

    private var caption: Markup {
        guard let requiredTitle else { return "\(label)" }
        return """
            <span class="field__required" aria-hidden="true">*</span>\(label)\
            <span class="visually-hidden">\(requiredTitle)</span>
            """
    }

    private var hintLine: Markup? {
        hint.map { #"<p class="field__hint" id="\#(id)-hint">\#($0)</p>"# }
    }

    private var counter: Markup? {
        control.limit?.counter(of: control.typedText, id: "\(id)-count", controlID: id)
    }

    private var errorLines: Markup {
        guard !errors.isEmpty else { return "" }
        let lines: [Markup] = errors.map { #"<span class="field__error-line">\#($0)</span>"# }
        return #"<p class="field__error" id="\#(id)-error">\#(Icon.error)<span>\#(lines)</span></p>"#
    }

    private var describedBy: String? {
        let ids = [
            hint == nil ? nil : "\(id)-hint", control.limit == nil ? nil : "\(id)-count",
            errors.isEmpty ? nil : "\(id)-error",
        ].compactMap { $0 }
        return ids.isEmpty ? nil : ids.joined(separator: " ")
    }

    private var frame: ControlFrame {
        ControlFrame(
            id: id, name: name, describedBy: describedBy, isRequired: requiredTitle != nil, isInvalid: !errors.isEmpty)
    }
}
