/// The page of a list that is wanted.
package enum ListPosition: Hashable, Sendable {
    /// The newest rows.
    case first
    /// The rows that follow a row, which are older; the row itself need not be there any more.
    case after(ListKey)
    /// The rows just before a row, which are newer.
    case before(ListKey)
}
