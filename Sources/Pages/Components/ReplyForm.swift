package import Markup

/// Where an applicant answers a comment in writing (书面回复, A-17).
package struct ReplyForm: Component {
    /// The names under which the reply is sent.
    package static let textName = "reply"
    package static let shownName = "shown"

    private let id: String
    private let action: String
    private let csrf: String
    private let label: String
    private let hint: String
    private let sendTitle: String
    private let value: String
    private let shown: String
    private let limit: CharacterLimit
    private let errors: [String]
    private let cancel: ButtonLink?
    private let isFolded: Bool

    /// - Parameters:
    ///   - shown: the reply that is stored, empty for none.
    ///   - isFolded: opened by its label, where the comment stands among others.
    package init(
        id: String, action: String, csrf: String, label: String, hint: String, sendTitle: String, value: String,
        shown: String, limit: CharacterLimit, errors: [String] = [], cancel: ButtonLink? = nil, isFolded: Bool = true
    ) {
        (self.id, self.action, self.csrf, self.label, self.hint) = (id, action, csrf, label, hint)
        (self.sendTitle, self.value, self.shown, self.limit) = (sendTitle, value, shown, limit)
        (self.errors, self.cancel, self.isFolded) = (errors, cancel, isFolded)
    }

    package var markup: Markup {
        guard isFolded else { return form }
        return #"<details class="remark"><summary>\#(label)</summary>\#(form)</details>"#
    }

    private var form: Markup {
        let row = FieldRow(
            id: id, name: Self.textName, label: label, control: TextArea(value: value, rows: 3, limit: limit),
            hint: hint, errors: errors)
        let send = Button(sendTitle, kind: isFolded ? .secondary : .primary)
        return PostForm(
            action: action, csrf: csrf,
            content: "\(HiddenField(Self.shownName, shown))\(row)\(ButtonRow([send]))\(cancel)"
        ).markup
    }
}
