/// Makes foreign text harmless in a log.
package enum LogText {
    /// `text` on one line: control characters, separators and bidirectional marks as `\u{…}`, cut after `limit`.
    package static func escaped(_ text: String, limit: Int = 200) -> String {
        var line = ""
        for scalar in text.unicodeScalars.prefix(limit) {
            if isHarmful(scalar) {
                line += "\\u{" + String(scalar.value, radix: 16) + "}"
            } else {
                line.unicodeScalars.append(scalar)
            }
        }
        return line
    }

    private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
        default: scalar == "\\"
        }
    }
}
