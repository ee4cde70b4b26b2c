package import Markup

/// A day, `2021-10-18`, or a month, `2021-10`, chosen from the browser's own calendar.
///
/// What was mistyped is shown again: a value which is not of the shape turns the control into a text field.
package struct DateInput: FieldControl {
    /// How exact the date is.
    package enum Precision: String, Sendable {
        case day = "date"
        case month
    }

    private let value: String
    private let precision: Precision
    private let earliest: String?
    private let latest: String?
    private let placeholder: String

    /// - Parameters:
    ///   - earliest: the first day or month that the calendar offers, in the same shape as the value.
    ///   - placeholder: the shape to type where the browser has no calendar.
    package init(
        value: String = "", precision: Precision = .day, earliest: String? = nil, latest: String? = nil,
        placeholder: String
    ) {
        (self.value, self.precision, self.earliest, self.latest) = (value, precision, earliest, latest)
        self.placeholder = placeholder
    }

    package func markup(in frame: ControlFrame) -> Markup {
        """
        <input class="input input--date" type="\(type)"\(frame.attributes) value="\(value)"\
        \(attribute: "min", earliest)\(attribute: "max", latest) placeholder="\(placeholder)" autocomplete="off">
        """
    }

    private var type: String {
        let parts = value.split(separator: "-", omittingEmptySubsequences: false)
        let lengths = precision == .day ? [4, 2, 2] : [4, 2]
        let isWellShaped = parts.map(\.count) == lengths && value.allSatisfy { $0 == "-" || $0.isASCII && $0.isNumber }
        return value.isEmpty || isWellShaped ? precision.rawValue : "text"
    }
}
