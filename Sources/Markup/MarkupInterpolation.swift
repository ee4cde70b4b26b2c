/// What may stand between `\(` and `)` in markup, and how each kind is made safe.
package struct MarkupInterpolation: StringInterpolationProtocol, Sendable {
    private(set) var bytes: [UInt8] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
        bytes.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    /// A literal of the source code, the only thing taken as it is.
    package mutating func appendLiteral(_ literal: StaticString) {
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Text, escaped for content and for quoted attribute values alike.
    package mutating func appendInterpolation(_ text: String) {
        appendEscaped(text)
    }

    package mutating func appendInterpolation(_ number: Int) {
        bytes.append(contentsOf: String(number).utf8)
    }

    /// A part of the page; nothing when it is `nil`.
    package mutating func appendInterpolation(_ component: (some Component)?) {
        guard let component else { return }
        bytes.append(contentsOf: component.markup.bytes)
    }

    /// Parts of the page one after another.
    package mutating func appendInterpolation(_ components: [some Component]) {
        for component in components {
            bytes.append(contentsOf: component.markup.bytes)
        }
    }

    /// An address for a quoted `href`, `src` or `action`; `#` when it is not a `SafeURL`.
    package mutating func appendInterpolation(url: String) {
        appendEscaped(SafeURL(url)?.text ?? SafeURL.nowhere)
    }

    /// A whole attribute with a space before it: `<input\(attribute: "value", value)>`; nothing when the value is `nil`.
    package mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
        guard let value else { return }
        appendAttribute(name, value)
    }

    package mutating func appendInterpolation(attribute name: StaticString, _ value: Int?) {
        guard let value else { return }
        appendAttribute(name, String(value))
    }

    /// A whole attribute that holds an address; nothing when it is `nil`.
    package mutating func appendInterpolation(attribute name: StaticString, url: String?) {
        guard let url else { return }
        appendAttribute(name, SafeURL(url)?.text ?? SafeURL.nowhere)
    }

    /// An attribute without value, such as `checked`, where the flag is set.
    package mutating func appendInterpolation(attribute name: StaticString, if flag: Bool) {
        guard flag else { return }
        appendLiteral(" ")
        appendLiteral(name)
    }

    private mutating func appendAttribute(_ name: StaticString, _ value: String) {
        appendLiteral(" ")
        appendLiteral(name)
        appendLiteral("=\"")
        appendEscaped(value)
        appendLiteral("\"")
    }

    private mutating func appendEscaped(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): appendLiteral("&amp;")
            case UInt8(ascii: "<"): appendLiteral("&lt;")
            case UInt8(ascii: ">"): appendLiteral("&gt;")
            case UInt8(ascii: "\""): appendLiteral("&quot;")
            case UInt8(ascii: "'"): appendLiteral("&#39;")
            default: bytes.append(byte)
            }
        }
    }
}
