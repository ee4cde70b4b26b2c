package import Markup

/// A choice from a tree: one list with headings, which the browser turns into one list for each level.
package struct CascadeSelect: FieldControl {
    /// A choice and the names on the way to it, its own last.
    package struct Choice: Sendable {
        package let value: String
        package let path: [String]

        package init(value: String, path: [String]) {
            (self.value, self.path) = (value, path)
        }
    }

    private let choices: [Choice]
    private let selected: String
    private let emptyTitle: String
    private let levelTitles: [String]

    /// - Parameter levelTitles: what each level's list is called, read aloud.
    package init(_ choices: [Choice], selected: String, emptyTitle: String, levelTitles: [String]) {
        (self.choices, self.selected, self.emptyTitle, self.levelTitles) = (choices, selected, emptyTitle, levelTitles)
    }

    package var isWide: Bool { true }

    package func markup(in frame: ControlFrame) -> Markup {
        """
        <div class="select"><select class="input"\(frame.attributes) data-cascade="\(levelTitles.joined(separator: "|"))">\
        <option value="">\(emptyTitle)</option>\(groups)</select></div>
        """
    }

    /// Neighbours with the same way to them stand under one heading.
    private var groups: Markup {
        var parts: [(title: String, choices: [Choice])] = []
        for choice in choices {
            let title = choice.path.dropLast().joined(separator: " ")
            if let last = parts.indices.last, parts[last].title == title {
                parts[last].choices.append(choice)
            } else {
                parts.append((title, [choice]))
            }
        }
        let markups: [Markup] = parts.map { part in
            let options: [Markup] = part.choices.map(option)
            return part.title.isEmpty ? "\(options)" : #"<optgroup label="\#(part.title)">\#(options)</optgroup>"#
        }
        return "\(markups)"
    }

    private func option(_ choice: Choice) -> Markup {
        """
        <option value="\(choice.value)"\(attribute: "selected", if: choice.value == selected)>\
        \(choice.path.last ?? choice.value)</option>
        """
    }
}
