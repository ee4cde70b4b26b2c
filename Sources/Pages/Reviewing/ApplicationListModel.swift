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

    package let title: String
    package let lead: String?
    /// Empty for a list without views.
    package let tabs: [Tabs.Item]
    package let search: Search
    package let columns: [DataTable.Column]
    package let rows: [[Cell]]
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

        package init(url: String, text: String, kept: [(name: String, value: String)] = []) {
            (self.url, self.text, self.kept) = (url, text, kept)
        }
    }

    package init(
        title: String, lead: String?, tabs: [Tabs.Item], search: Search, columns: [DataTable.Column], rows: [[Cell]],
        empty: EmptyState, pagination: Pagination?, actions: [Link] = []
    ) {
        (self.title, self.lead, self.tabs, self.search) = (title, lead, tabs, search)
        (self.columns, self.rows, self.empty, self.pagination) = (columns, rows, empty, pagination)
        self.actions = actions
    }
}
