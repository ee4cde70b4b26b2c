import Markup

/// When a row is asked at all; without scripting every row is shown and the server discards what does not apply.
package enum FieldCondition: Sendable {
    /// Another field of the form has one of these values (R-FORM-52).
    case field(String, isOneOf: [String])
    /// An expression in its JSON form, read by a script of its own.
    case expression(json: String)

    var attributes: Markup {
        switch self {
        case .field(let name, let values):
            "\(attribute: "data-when-field", name)\(attribute: "data-when-value", values.joined(separator: " "))"
        case .expression(let json): "\(attribute: "data-when", json)"
        }
    }
}
