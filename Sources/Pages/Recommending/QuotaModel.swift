/// What one first-level unit has in one batch, ready to be shown.
package struct QuotaModel: Sendable {
    package struct Line: Sendable {
        package let id: String
        package let name: String
        package let label: String
        package let ceiling: String
        package let value: String
        package let isEditable: Bool
        /// Empty where nothing is counted.
        package let used: String
        package let left: String
        package let errors: [String]

        package init(
            id: String, name: String, label: String, ceiling: String, value: String, isEditable: Bool, used: String,
            left: String, errors: [String]
        ) {
            (self.id, self.name, self.label, self.ceiling) = (id, name, label, ceiling)
            (self.value, self.isEditable, self.used, self.left) = (value, isEditable, used, left)
            self.errors = errors
        }
    }

    package struct Change: Sendable {
        package let at: String
        package let label: String
        package let text: String
        package let who: String

        package init(at: String, label: String, text: String, who: String) {
            (self.at, self.label, self.text, self.who) = (at, label, text, who)
        }
    }

    package let title: String
    /// How it stands with the batch.
    package let state: Alert
    /// Whether numbers may still be changed.
    package let isOpen: Bool
    package let action: String
    package let csrf: String
    package let hidden: [HiddenField]
    package let lines: [Line]
    package let changes: [Change]

    package init(
        title: String, state: Alert, isOpen: Bool, action: String, csrf: String, hidden: [HiddenField], lines: [Line],
        changes: [Change]
    ) {
        (self.title, self.state, self.isOpen, self.action) = (title, state, isOpen, action)
        (self.csrf, self.hidden, self.lines, self.changes) = (csrf, hidden, lines, changes)
    }
}
