package import Markup

/// The records of a section that stands on the page of another one, below that one's own fields.
package struct InnerRecords: Component {
    private let title: String
    private let anchor: String
    private let help: String?
    private let alerts: [Alert]
    private let list: RecordList

    /// - Parameter anchor: the id of the section on the page; links lead to `#` and this.
    package init(title: String, anchor: String, help: String?, alerts: [Alert], list: RecordList) {
        (self.title, self.anchor, self.help, self.alerts, self.list) = (title, anchor, help, alerts, list)
    }

    package var markup: Markup {
        let lines: [Markup] = (help ?? "").split(whereSeparator: \.isNewline).map { "<p>\(String($0))</p>" }
        return Card(title, id: anchor, content: "\(alerts)\(lines)\(list)").markup
    }
}
