package import Markup

/// A value that a form carries along unseen.
package struct HiddenField: Component {
    private let name: String
    private let value: String

    package init(_ name: String, _ value: String) {
        (self.name, self.value) = (name, value)
    }

    package var markup: Markup { #"<input type="hidden" name="\#(name)" value="\#(value)">"# }
}
