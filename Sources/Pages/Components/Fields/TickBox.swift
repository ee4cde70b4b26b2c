package import Markup

/// One statement to be ticked, as an answer of a form.
package struct TickBox: FieldControl {
    private let title: String
    private let value: String
    private let isTicked: Bool

    /// - Parameter value: what is posted when it is ticked.
    package init(title: String, value: String, isTicked: Bool) {
        (self.title, self.value, self.isTicked) = (title, value, isTicked)
    }

    package var labelling: Labelling { .legend }
    package var isWide: Bool { true }

    package func markup(in frame: ControlFrame) -> Markup {
        """
        <div class="choices"><label class="choice" for="\(frame.id)-tick"><input type="checkbox" id="\(frame.id)-tick" \
        name="\(frame.name)" value="\(value)"\(attribute: "checked", if: isTicked)\
        \(attribute: "aria-required", frame.isRequired ? "true" : nil)\
        \(attribute: "aria-invalid", frame.isInvalid ? "true" : nil)\
        \(attribute: "aria-describedby", frame.describedBy)>\
        <span class="choice__text">\(title)</span></label></div>
        """
    }
}
