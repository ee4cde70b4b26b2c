package import Markup

/// How much a button stands out.
package enum ButtonKind: Sendable {
    /// The one thing to do on the page.
    case primary
    case secondary
    /// What cannot be undone easily.
    case danger
    /// Looks like a link.
    case link

    var classes: String {
        switch self {
        case .primary: "button button--primary"
        case .secondary: "button"
        case .danger: "button button--danger"
        case .link: "button button--link"
        }
    }
}

/// The question asked before a button acts; without scripting the server asks it on a page of its own.
///
/// A confirmed form carries `confirmed=yes`.
package struct Confirmation: Sendable {
    package let title: String
    package let message: String
    package let confirmTitle: String
    package let cancelTitle: String

    package init(title: String, message: String, confirmTitle: String, cancelTitle: String) {
        (self.title, self.message) = (title, message)
        (self.confirmTitle, self.cancelTitle) = (confirmTitle, cancelTitle)
    }
}

/// A button which sends the form around it.
package struct Button: Component {
    private let title: String
    private let kind: ButtonKind
    private let name: String?
    private let value: String?
    private let action: String?
    private let form: String?
    private let description: String?
    private let isDisabled: Bool
    private let confirmation: Confirmation?

    /// - Parameters:
    ///   - name: sent with `value` so that the server knows which button was pressed.
    ///   - action: where this button sends the form instead of the form's own address.
    ///   - form: the id of the form, when the button stands outside it.
    ///   - description: the whole sentence for screen readers, where the title is short, as in a table's row.
    package init(
        _ title: String, kind: ButtonKind = .secondary, name: String? = nil, value: String? = nil,
        action: String? = nil, form: String? = nil, description: String? = nil, isDisabled: Bool = false,
        confirmation: Confirmation? = nil
    ) {
        (self.title, self.kind, self.name, self.value) = (title, kind, name, value)
        (self.action, self.form, self.description) = (action, form, description)
        (self.isDisabled, self.confirmation) = (isDisabled, confirmation)
    }

    package var markup: Markup {
        """
        <button type="submit" class="\(kind.classes)"\(attribute: "name", name)\(attribute: "value", value)\
        \(attribute: "formaction", url: action)\(attribute: "form", form)\(attribute: "aria-label", description)\
        \(attribute: "disabled", if: isDisabled)\(confirmationAttributes)>\(title)</button>
        """
    }

    private var confirmationAttributes: Markup {
        guard let confirmation else { return "" }
        return """
            \(attribute: "data-confirm", confirmation.message)\(attribute: "data-confirm-title", confirmation.title)\
            \(attribute: "data-confirm-yes", confirmation.confirmTitle)\
            \(attribute: "data-confirm-no", confirmation.cancelTitle)
            """
    }
}
