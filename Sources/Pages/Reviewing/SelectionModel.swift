/// The page that asks before many applications are acted on.
package struct SelectionModel: Sendable {
    package let title: String
    package let lead: String
    /// Why nothing was done.
    package let errors: [String]
    /// What to think of before; `nil` where nothing ends for good.
    package let warning: String?
    /// The chosen applications, each in a line.
    package let names: [String]
    package let row: FieldRow
    package let action: String
    package let csrf: String
    package let kept: [(name: String, value: String)]
    package let button: Button
    package let back: Link

    package init(
        title: String, lead: String, errors: [String], warning: String?, names: [String], row: FieldRow,
        action: String, csrf: String, kept: [(name: String, value: String)], button: Button, back: Link
    ) {
        (self.title, self.lead, self.errors, self.warning) = (title, lead, errors, warning)
        (self.names, self.row, self.action, self.csrf) = (names, row, action, csrf)
        (self.kept, self.button, self.back) = (kept, button, back)
    }
}
