package import Markup

/// Uploaded files with what can be done to each, and the place to choose more.
package struct FileControl: FieldControl {
    /// What `shrink.js` needs for offering a photo smaller that is over the limit.
    package struct Shrinking: Sendable {
        /// In bytes.
        package let limit: Int
        package let offer: String
        package let title: String
        /// With `{size}` in it.
        package let done: String
        package let failed: String

        package init(limit: Int, offer: String, title: String, done: String, failed: String) {
            (self.limit, self.offer, self.title) = (limit, offer, title)
            (self.done, self.failed) = (done, failed)
        }

        var attributes: Markup {
            """
             data-limit="\(String(limit))" data-shrink-offer="\(offer)" data-shrink-title="\(title)" \
            data-shrink-done="\(done)" data-shrink-failed="\(failed)"
            """
        }
    }

    private let files: [UploadedFile]
    private let accepts: String?
    private let isMultiple: Bool
    private let mayAdd: Bool
    private let rules: String?
    private let shrinking: Shrinking?

    /// - Parameters:
    ///   - accepts: the `accept` list of HTML, such as `.pdf,image/jpeg`.
    ///   - mayAdd: whether there is room for another file.
    ///   - shrinking: given where photos are taken.
    ///   - rules: which types and sizes are taken, in one line.
    package init(
        files: [UploadedFile] = [], accepts: String? = nil, isMultiple: Bool = false, mayAdd: Bool = true,
        rules: String? = nil, shrinking: Shrinking? = nil
    ) {
        (self.files, self.accepts, self.isMultiple) = (files, accepts, isMultiple)
        (self.mayAdd, self.rules, self.shrinking) = (mayAdd, rules, shrinking)
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
            name="\(frame.name)"\(shrinking?.attributes)\(attribute: "accept", accepts)\(attribute: "multiple", if: isMultiple)\
            \(attribute: "aria-describedby", describedBy.isEmpty ? nil : describedBy.joined(separator: " "))\
            \(attribute: "aria-invalid", frame.isInvalid ? "true" : nil) \
            aria-labelledby="\(frame.id)-legend">\(line)</div>
            """
    }
}
