/// One page of a list.
package struct ApplicationPage: Sendable {
    package struct Row: Sendable {
        package let application: Application
        package let batchName: String
        package let batchYear: String
        /// The columns that the programme extracts for lists, by `section.field`, as displayed.
        package let listed: [String: String]

        package init(application: Application, batchName: String, batchYear: String, listed: [String: String]) {
            (self.application, self.batchName, self.batchYear) = (application, batchName, batchYear)
            self.listed = listed
        }
    }

    package let rows: [Row]
    /// How many rows the query has on all pages.
    package let count: ListCount
    /// Before this row there are more; `nil` on the first page.
    package let earlier: ListKey?
    /// After this row there are more, or may be; `nil` on the last page.
    package let later: ListKey?
    /// Whether the page is not full because the search has gone far enough; it goes on after ``later``.
    package let isSearchCut: Bool

    package init(rows: [Row], count: ListCount, earlier: ListKey?, later: ListKey?, isSearchCut: Bool) {
        (self.rows, self.count, self.isSearchCut) = (rows, count, isSearchCut)
        (self.earlier, self.later) = (earlier, later)
    }

    /// ``count`` without saying whether there are more.
    package var total: Int { count.value }
}
