package import Markup

/// The buttons at the end of a form.
package struct ActionBar: Component {
    private let buttons: [Markup]
    private let form: String?
    private let note: String?
    private let staysInSight: Bool

    /// - Parameters:
    ///   - note: a short line beside the buttons, such as when the page was last saved.
    ///   - form: the id of the form that the buttons belong to, when the bar stands outside it.
    ///   - staysInSight: keeps the bar at the lower edge of the window while a long form or list is scrolled.
    package init(_ buttons: [any Component], note: String? = nil, form: String? = nil, staysInSight: Bool = false) {
        self.buttons = buttons.map(\.markup)
        (self.note, self.form, self.staysInSight) = (note, form, staysInSight)
    }

    package var markup: Markup {
        let line: Markup? = note.map { #"<p class="actions__note">\#($0)</p>"# }
        return """
            <div class="actions\(staysInSight ? " actions--sticky" : "")"\(attribute: "data-form", form)>\
            \(buttons)\(line)</div>
            """
    }
}
