package import Markup
package import Texts

/// The messages that a demo would have sent (开发信箱).
package struct DevelopmentMailPage: Component {
    /// One message, formatted.
    package struct Row: Sendable {
        package let time: String
        package let recipient: String
        package let subject: String
        package let body: String

        package init(time: String, recipient: String, subject: String, body: String) {
            (self.time, self.recipient, self.subject, self.body) = (time, recipient, subject, body)
        }
    }

    private let rows: [Row]
    private let texts: TextCatalogue

    package init(_ rows: [Row], texts: TextCatalogue) {
        (self.rows, self.texts) = (rows, texts)
    }

    package var markup: Markup {
        """
        \(PageHeader(texts(MailText.boxTitle), lead: texts(MailText.boxLead)))
        \(table)
        """
    }

    private var table: DataTable {
        DataTable(
            caption: texts(MailText.boxTitle),
            columns: [
                DataTable.Column(texts(MailText.time), isShort: true), DataTable.Column(texts(MailText.recipient)),
                DataTable.Column(texts(MailText.subject), kind: .title),
                DataTable.Column(texts(MailText.body), kind: .long),
            ],
            rows: rows.map { DataRow(["\($0.time)", "\($0.recipient)", "\($0.subject)", "\($0.body)"]) },
            empty: EmptyState(texts(MailText.boxEmpty)))
    }
}
