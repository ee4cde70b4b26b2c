/// A list of applications to read or review, ready to be shown.
package struct ApplicationListModel: Sendable {
    /// What stands in one cell.
    package enum Cell: Sendable {
        case text(String)
        case badge(Badge)
        /// Several answers in one cell, each with its label, which is read aloud and shown on pointing.
        case facts([(term: String, text: String)])
        case links([RowLink])
        /// A place in an order, and what the levels below gave.
        case rank(RankLink, lower: String)
    }

    /// A link of a row, with the sentence that is read aloud for it.
    package struct RowLink: Sendable {
        package let link: Link
        package let description: String

        package init(_ link: Link, description: String) {
            (self.link, self.description) = (link, description)
        }
    }

    /// What can be done with the rows that are ticked.
    package struct Acts: Sendable {
        package let action: String
        package let csrf: String
        package let kept: [(name: String, value: String)]
        package let buttons: [Button]
        /// To the same page with every row ticked.
        package let tickAll: Link

        package init(
            action: String, csrf: String, kept: [(name: String, value: String)], buttons: [Button], tickAll: Link
        ) {
            (self.action, self.csrf, self.kept) = (action, csrf, kept)
            (self.buttons, self.tickAll) = (buttons, tickAll)
        }
    }

    /// One application.
    package struct Row: Sendable {
        package let cells: [Cell]
        /// `nil` for a row that cannot be chosen.
        package let selection: DataRow.Selection?

        package init(_ cells: [Cell], selection: DataRow.Selection? = nil) {
            (self.cells, self.selection) = (cells, selection)
        }
    }

    package let title: String
    package let lead: String?
    /// Empty for a list without views.
    package let tabs: [Tabs.Item]
    package let search: Search
    package let columns: [DataTable.Column]
    package let rows: [Row]
    /// `nil` where rows are acted on one by one only.
    package let acts: Acts?
    package let empty: EmptyState
    package let pagination: Pagination?
    /// Where the list as a whole leads.
    package let actions: [Link]

    /// What is looked for, and where.
    package struct Search: Sendable {
        /// The list's own address, without what is looked for.
        package let url: String
        package let text: String
        /// What the address keeps saying, such as the chosen tab.
        package let kept: [(name: String, value: String)]
        /// Conditions beside the text.
        package let rows: [FieldRow]
        /// Conditions that are folded away.
        package let more: [FieldRow]
        /// Whether those are in sight.
        package let showsMore: Bool
        /// Whether anything is looked for.
        package let isNarrowed: Bool

        package init(
            url: String, text: String, kept: [(name: String, value: String)] = [], rows: [FieldRow] = [],
            more: [FieldRow] = [], showsMore: Bool = false, isNarrowed: Bool? = nil
        ) {
            (self.url, self.text, self.kept, self.rows, self.more) = (url, text, kept, rows, more)
            (self.showsMore, self.isNarrowed) = (showsMore, isNarrowed ?? !text.isEmpty)
        }
    }

    package init(
        title: String, lead: String?, tabs: [Tabs.Item], search: Search, columns: [DataTable.Column], rows: [Row],
        acts: Acts? = nil, empty: EmptyState, pagination: Pagination?, actions: [Link] = []
    ) {
        (self.title, self.lead, self.tabs, self.search) = (title, lead, tabs, search)
        (self.columns, self.rows, self.acts) = (columns, rows, acts)
        (self.empty, self.pagination, self.actions) = (empty, pagination, actions)
    }
}
