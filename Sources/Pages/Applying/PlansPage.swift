package import Markup

/// A programme's page for applicants: own applications, and the batches that were published.
package struct PlansPage: Component {
    /// A titled table.
    package struct Block: Sendable {
        package let title: String
        package let table: DataTable
        package let actions: [any Component]
        /// Stands above the table.
        package let note: String?

        package init(title: String, table: DataTable, actions: [any Component] = [], note: String? = nil) {
            (self.title, self.table, self.actions, self.note) = (title, table, actions, note)
        }
    }

    private let title: String
    private let lead: String?
    private let alerts: [Alert]
    private let blocks: [Block]
    private let end: Markup?

    package init(title: String, lead: String?, alerts: [Alert], blocks: [Block], end: Markup? = nil) {
        (self.title, self.lead, self.alerts, self.blocks, self.end) = (title, lead, alerts, blocks, end)
    }

    package var markup: Markup {
        "\(PageHeader(title, lead: lead))\(alerts)\(blocks.map(card))\(end)"
    }

    private func card(_ block: Block) -> Card {
        let note: Markup? = block.note.map { "<p>\($0)</p>" }
        return Card(block.title, actions: block.actions, content: "\(note)\(block.table)")
    }
}
