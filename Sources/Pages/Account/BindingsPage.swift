package import Markup
package import Texts

/// The unit's list of binding requests.
package struct BindingsModel: Sendable {
    package struct Row: Sendable {
        package let name: String
        package let unit: String
        package let statement: String
        package let requestedAt: String
        package let badge: Badge
        /// Where it is decided; `nil` when it is decided.
        package let decideURL: String?

        package init(
            name: String, unit: String, statement: String, requestedAt: String, badge: Badge, decideURL: String?
        ) {
            (self.name, self.unit, self.statement) = (name, unit, statement)
            (self.requestedAt, self.badge, self.decideURL) = (requestedAt, badge, decideURL)
        }
    }

    package let rows: [Row]

    package init(rows: [Row]) {
        self.rows = rows
    }
}

package struct BindingsPage: Component {
    private let model: BindingsModel
    private let texts: TextCatalogue

    package init(_ model: BindingsModel, texts: TextCatalogue) {
        (self.model, self.texts) = (model, texts)
    }

    package var markup: Markup {
        """
        \(PageHeader(texts(AccountText.bindingsTitle), lead: texts(AccountText.bindingsLead)))
        \(DataTable(
            caption: texts(AccountText.bindingsTitle), columns: columns, rows: model.rows.map(row),
            empty: EmptyState(texts(AccountText.bindingsEmpty))))
        """
    }

    private var columns: [DataTable.Column] {
        [
            .init(texts(AccountText.applicant), kind: .title), .init(texts(AccountText.unit)),
            .init(texts(AccountText.statement)), .init(texts(AccountText.requestedAt)),
            .init(texts(AccountText.bindingState)), .init(texts(CommonText.actions), kind: .actions),
        ]
    }

    private func row(_ row: BindingsModel.Row) -> DataRow {
        let action = row.decideURL.map {
            ButtonLink(texts(VerbText.review), url: $0, description: "\(texts(VerbText.review)) \(row.name)").markup
        }
        return DataRow([
            "\(row.name)", "\(row.unit)", "\(row.statement)", "\(row.requestedAt)", row.badge.markup, "\(action)",
        ])
    }
}
