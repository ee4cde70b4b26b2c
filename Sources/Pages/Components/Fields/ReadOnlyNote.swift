package import Markup

/// Words among the questions of a form; its line breaks are kept.
package struct ReadOnlyNote: FieldControl {
    private let text: String

    package init(_ text: String) {
        self.text = text
    }

    package var labelling: Labelling { .caption }
    package var isWide: Bool { true }

    package func markup(in frame: ControlFrame) -> Markup {
        #"<div class="read-only" id="\#(frame.id)">\#(text)</div>"#
    }
}
