package import Markup

/// The hidden field that proves a form to be one of our own pages.
package struct CSRFField: Component {
    private let token: String

    package init(_ token: String) {
        self.token = token
    }

    package var markup: Markup { #"<input type="hidden" name="csrf" value="\#(token)">"# }
}
