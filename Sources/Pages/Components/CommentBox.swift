package import Markup

/// Where a reviewer writes what is to be changed at one place (R-REVIEW-14).
package struct CommentBox: Component {
    /// How much room it takes.
    package enum Shape: Sendable {
        /// Under a whole section, always open.
        case wide
        /// Under a single answer or record, opened by a short title.
        case folded(String)
    }

    /// What stands stored at the place though the reviewer typed something else.
    package struct Stored: Sendable {
        package let title: String
        package let text: String

        package init(title: String, text: String) {
            (self.title, self.text) = (title, text)
        }
    }

    private let id: String
    private let label: String
    private let placeholder: String
    private let value: String
    private let shownName: String
    private let shown: String
    private let stored: Stored?
    private let shape: Shape
    private let limit: CharacterLimit?
    private let errors: [String]

    /// - Parameters:
    ///   - id: also the name under which the text is sent.
    ///   - shown: what is stored, sent along under `shownName`, so that nothing is written over unseen.
    package init(
        id: String, label: String, placeholder: String, value: String, shownName: String, shown: String,
        stored: Stored? = nil, shape: Shape = .wide, limit: CharacterLimit? = nil, errors: [String] = []
    ) {
        (self.id, self.label, self.placeholder, self.value) = (id, label, placeholder, value)
        (self.shownName, self.shown, self.stored, self.shape) = (shownName, shown, stored, shape)
        (self.limit, self.errors) = (limit, errors)
    }

    package var markup: Markup {
        switch shape {
        case .wide: #"<div class="comment-box" data-comment>\#(content)</div>"#
        case .folded(let title):
            """
            <details class="remark" data-comment\(attribute: "open", if: isOpen)><summary>\(title)</summary>\(content)</details>
            """
        }
    }

    private var rows: Int {
        if case .wide = shape { 3 } else { 2 }
    }

    private var isOpen: Bool { !value.isEmpty || !errors.isEmpty || stored != nil }

    private var content: Markup {
        let row = FieldRow(
            id: id, label: label,
            control: TextArea(value: value, rows: rows, placeholder: placeholder, limit: limit),
            errors: errors)
        return "\(row)\(other)\(HiddenField(shownName, shown))"
    }

    private var other: Markup? {
        stored.map { stored in
            """
            <div class="comment-box__stored"><p class="comment__heading">\(stored.title)</p>\
            <p class="comment__text">\(stored.text)</p></div>
            """
        }
    }
}
