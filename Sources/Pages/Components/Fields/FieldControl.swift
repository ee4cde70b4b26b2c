package import Markup

/// What a field row tells the control within it.
package struct ControlFrame: Sendable {
    /// Unique on the page; links of the error summary lead here.
    package let id: String
    /// The name in the posted form.
    package let name: String
    /// The ids of the hint, the counter and the errors.
    package let describedBy: String?
    package let isRequired: Bool
    package let isInvalid: Bool

    package init(id: String, name: String, describedBy: String?, isRequired: Bool, isInvalid: Bool) {
        (self.id, self.name, self.describedBy) = (id, name, describedBy)
        (self.isRequired, self.isInvalid) = (isRequired, isInvalid)
    }

    /// The attributes of a control that stands alone, such as `input`.
    ///
    /// `required` is left out on purpose: an incomplete page may be saved (R-FORM-03).
    var attributes: Markup {
        """
        \(attribute: "id", id)\(attribute: "name", name)\(attribute: "aria-describedby", describedBy)\
        \(attribute: "aria-required", isRequired ? "true" : nil)\(attribute: "aria-invalid", isInvalid ? "true" : nil)
        """
    }
}

/// How a row names its control.
package enum Labelling: Sendable {
    /// One control: a `label` for it.
    case label
    /// Several controls: a `fieldset` with a `legend`.
    case legend
    /// Nothing to fill in: a caption.
    case caption
}

/// What a person fills in, or reads, in a field row.
package protocol FieldControl: Sendable {
    var labelling: Labelling { get }
    /// Takes the whole width of the form.
    var isWide: Bool { get }
    /// The most characters it takes, where they are counted before the reader's eyes.
    var limit: CharacterLimit? { get }
    /// What is typed now, for the counter.
    var typedText: String { get }
    func markup(in frame: ControlFrame) -> Markup
}

extension FieldControl {
    package var labelling: Labelling { .label }
    package var isWide: Bool { false }
    package var limit: CharacterLimit? { nil }
    package var typedText: String { "" }
}
