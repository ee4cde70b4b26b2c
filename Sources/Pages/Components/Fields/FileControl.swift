package import Markup

/// Uploaded files with what can be done to each, and the place to choose more.
package struct FileControl: FieldControl {
    private let files: [UploadedFile]
    private let accepts: String?
    private let isMultiple: Bool
    private let mayAdd: Bool
    private let rules: String?

    /// - Parameters:
    ///   - accepts: the `accept` list of HTML, such as `.pdf,image/jpeg`.
    ///   - mayAdd: whether there is room for another file.
    ///   - rules: which types and sizes are taken, in one line.
    package init(
        files: [UploadedFile] = [], accepts: String? = nil, isMultiple: Bool = false, mayAdd: Bool = true,
        rules: String? = nil
    ) {
        (self.files, self.accepts, self.isMultiple) = (files, accepts, isMultiple)
        (self.mayAdd, self.rules) = (mayAdd, rules)
    }

    package var labelling: Labelling { .legend }
    package var isWide: Bool { true }

    package func markup(in frame: ControlFrame) -> Markup {
        let list: Markup? = files.isEmpty ? nil : #"<ul class="files">\#(files)</ul>"#
        return "\(list)\(mayAdd ? picker(in: frame) : nil)"
    }

    private func picker(in frame: ControlFrame) -> Markup {
        let line: Markup? = rules.map { #"<p class="file-picker__rules" id="\#(frame.id)-rules">\#($0)</p>"# }
        let describedBy = [frame.describedBy, rules == nil ? nil : "\(frame.id)-rules"].compactMap { $0 }
        return """
            <div class="file-picker"><input class="file-picker__input" type="file" id="\(frame.id)-input" \
            name="\(frame.name)"\(attribute: "accept", accepts)\(attribute: "multiple", if: isMultiple)\
            \(attribute: "aria-describedby", describedBy.isEmpty ? nil : describedBy.joined(separator: " "))\
            \(attribute: "aria-invalid", frame.isInvalid ? "true" : nil) \
            aria-labelledby="\(frame.id)-legend">\(line)</div>
            """
    }
}
