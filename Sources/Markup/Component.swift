/// A part of a page which can be written straight into other markup: `\(button)`.
package protocol Component: Sendable {
    var markup: Markup { get }
}
