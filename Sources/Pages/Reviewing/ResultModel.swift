/// The results of a batch, ready to be shown and printed.
package struct ResultModel: Sendable {
    package let title: String
    package let lead: String?
    package let batches: [Option]
    package let chosen: String?
    /// The page's own address, to which the chosen batch is added.
    package let url: String
    package let summary: String?
    package let note: String?
    package let columns: [DataTable.Column]
    package let rows: [[String]]
    package let empty: EmptyState
    package let actions: [ButtonLink]

    package init(
        title: String, lead: String?, batches: [Option], chosen: String?, url: String, summary: String?, note: String?,
        columns: [DataTable.Column], rows: [[String]], empty: EmptyState, actions: [ButtonLink]
    ) {
        (self.title, self.lead, self.batches, self.chosen) = (title, lead, batches, chosen)
        (self.url, self.summary, self.note, self.columns) = (url, summary, note, columns)
        (self.rows, self.empty, self.actions) = (rows, empty, actions)
    }
}
