package import Markup

/// A value that follows from other answers; scripting keeps it current while they are typed.
package struct ComputedValue: FieldControl {
    private let value: String
    private let unit: String?

    package init(_ value: String, unit: String?) {
        (self.value, self.unit) = (value, unit)
    }

    package var labelling: Labelling { .caption }

    package func markup(in frame: ControlFrame) -> Markup {
        let unit: Markup? = unit.map { #" <span class="input-group__unit">\#($0)</span>"# }
        return """
            <div class="read-only" id="\(frame.id)" tabindex="-1" aria-labelledby="\(frame.id)-label"\
            \(attribute: "aria-describedby", frame.describedBy)>\
            <output data-computed>\(value)</output>\(unit)</div>
            """
    }
}
