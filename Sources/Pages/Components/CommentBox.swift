package import Markup

/// Where a reviewer writes what is to be changed in one section (R-REVIEW-14).
package struct CommentBox: Component {
    private let id: String
    private let name: String
    private let label: String
    private let placeholder: String
    private let value: String
    private let limit: CharacterLimit?
    private let errors: [String]

    package init(
        id: String, name: String? = nil, label: String, placeholder: String, value: String = "",
        limit: CharacterLimit? = nil, errors: [String] = []
    ) {
        (self.id, self.name, self.label, self.placeholder) = (id, name ?? id, label, placeholder)
        (self.value, self.limit, self.errors) = (value, limit, errors)
    }

    package var markup: Markup {
        let row = FieldRow(
            id: id, name: name, label: label,
            control: TextArea(value: value, rows: 3, placeholder: placeholder, limit: limit), errors: errors)
        return #"<div class="comment-box">\#(row)</div>"#
    }
}
