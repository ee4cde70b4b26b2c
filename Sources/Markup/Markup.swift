/// A piece of HTML that is safe by construction.
///
/// Only what stands in the source code as a literal is taken as it is; every interpolated text is escaped. Attribute
/// values are always written between double quotes, and addresses always through `\(url:)` or `\(attribute:url:)`:
///
///     let link: Markup = #"<a href="\(url: page.url)">\(page.title)</a>"#
package struct Markup: Hashable, Sendable {
    /// UTF-8, ready for a response.
    package private(set) var bytes: [UInt8]

    package init() {
        bytes = []
    }

    package var isEmpty: Bool { bytes.isEmpty }

    /// The HTML as text, for tests and logs.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The pieces one after another, with `separator` between them.
    package static func joined(_ pieces: some Sequence<Markup>, separator: Markup = Markup()) -> Markup {
        var whole = Markup()
        var isFirst = true
        for piece in pieces {
            if !isFirst { whole.append(separator) }
            whole.append(piece)
            isFirst = false
        }
        return whole
    }

    package mutating func append(_ other: Markup) {
        bytes.append(contentsOf: other.bytes)
    }

    package static func + (left: Markup, right: Markup) -> Markup {
        joined([left, right])
    }
}

extension Markup: ExpressibleByStringInterpolation {
    package init(stringLiteral value: StaticString) {
        var interpolation = MarkupInterpolation(literalCapacity: value.utf8CodeUnitCount, interpolationCount: 0)
        interpolation.appendLiteral(value)
        self.init(stringInterpolation: interpolation)
    }

    package init(stringInterpolation interpolation: MarkupInterpolation) {
        bytes = interpolation.bytes
    }
}

extension Markup: Component {
    package var markup: Markup { self }
}
