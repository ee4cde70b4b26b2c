package import Markup

/// A value that is shown in a form and cannot be changed there (R-FORM-36).
package struct ReadOnlyValue: FieldControl {
    private let value: Markup

    package init(_ value: String) {
        self.value = "\(value)"
    }

    package init(markup: Markup) {
        value = markup
    }

    package var labelling: Labelling { .caption }

    package func markup(in frame: ControlFrame) -> Markup {
        """
        <div class="read-only" id="\(frame.id)" tabindex="-1" aria-labelledby="\(frame.id)-label"\
        \(attribute: "aria-describedby", frame.describedBy)>\(value)</div>
        """
    }
}
