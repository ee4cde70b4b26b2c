package import Markup

/// A code list to choose one value from; long ones can be searched by typing.
package struct Select: FieldControl {
    /// The words of the search box that takes the list's place where scripting is on.
    package struct SearchWords: Sendable {
        package let placeholder: String
        package let noMatch: String
        /// Read aloud, with `{count}` in it.
        package let matches: String

        package init(placeholder: String, noMatch: String, matches: String) {
            (self.placeholder, self.noMatch, self.matches) = (placeholder, noMatch, matches)
        }
    }

    private let groups: [OptionGroup]
    private let selected: String?
    private let emptyTitle: String?
    private let search: SearchWords?
    private let within: String?

    /// - Parameters:
    ///   - emptyTitle: the first line, which stands for no answer; `nil` when there must be one.
    ///   - search: given for long lists.
    ///   - within: the name of the field whose value is the parent of the options to be offered.
    package init(
        _ groups: [OptionGroup], selected: String?, emptyTitle: String?, search: SearchWords? = nil,
        within: String? = nil
    ) {
        (self.groups, self.selected, self.emptyTitle, self.search) = (groups, selected, emptyTitle, search)
        self.within = within
    }

    package init(
        _ options: [Option], selected: String?, emptyTitle: String?, search: SearchWords? = nil, within: String? = nil
    ) {
        let group = OptionGroup(title: "", options: options)
        self.init([group], selected: selected, emptyTitle: emptyTitle, search: search, within: within)
    }

    package func markup(in frame: ControlFrame) -> Markup {
        let empty: Markup? = emptyTitle.map { #"<option value="">\#($0)</option>"# }
        return """
            <div class="select"><select class="input"\(frame.attributes)\(searchAttributes)\(attribute: "data-within", within)>\(empty)\
            \(groups.map(markup))</select></div>
            """
    }

    private func markup(of group: OptionGroup) -> Markup {
        let options: [Markup] = group.options.map { option in
            """
            <option value="\(option.value)"\(attribute: "selected", if: option.value == selected)\
            \(attribute: "disabled", if: option.isDisabled)\(attribute: "data-parent", option.parent)>\(option.title)</option>
            """
        }
        return group.title.isEmpty ? "\(options)" : #"<optgroup label="\#(group.title)">\#(options)</optgroup>"#
    }

    private var searchAttributes: Markup {
        guard let search else { return "" }
        return """
             data-searchable="\(search.placeholder)" data-no-match="\(search.noMatch)" data-matches="\(search.matches)"
            """
    }
}
