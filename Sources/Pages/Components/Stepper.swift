package import Markup

/// The stages that an application passes, and where it stands.
package struct Stepper: Component {
    /// Where a stage lies in time.
    package enum Progress: String, Sendable {
        case done, current, upcoming
        /// The application was sent back from here, or ended here.
        case stopped
    }

    /// One stage.
    package struct Step: Sendable {
        package let title: String
        /// Who, or when.
        package let note: String?
        package let progress: Progress

        package init(_ title: String, note: String? = nil, progress: Progress) {
            (self.title, self.note, self.progress) = (title, note, progress)
        }
    }

    private let label: String
    private let steps: [Step]

    package init(label: String, steps: [Step]) {
        (self.label, self.steps) = (label, steps)
    }

    package var markup: Markup {
        let items: [Markup] = steps.map { step in
            let note: Markup? = step.note.map { #"<span class="stepper__note">\#($0)</span>"# }
            return """
                <li class="stepper__step stepper__step--\(step.progress.rawValue)"\
                \(attribute: "aria-current", step.progress == .current ? "step" : nil)>\
                <span class="stepper__title">\(step.title)</span>\(note)</li>
                """
        }
        return #"<ol class="stepper" aria-label="\#(label)">\#(items)</ol>"#
    }
}
