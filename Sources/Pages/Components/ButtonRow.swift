package import Markup

/// Buttons and links side by side.
package struct ButtonRow: Component {
    private let buttons: [Markup]

    package init(_ buttons: [any Component]) {
        self.buttons = buttons.map(\.markup)
    }

    package var markup: Markup { #"<div class="buttons">\#(buttons)</div>"# }
}
