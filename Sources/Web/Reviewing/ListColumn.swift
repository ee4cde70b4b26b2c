import Pages
import UseCases

/// A column of a reviewer's list: its heading, and what it shows of a row.
struct ListColumn {
    /// As the address names it.
    let id: String
    let heading: DataTable.Column
    /// Whether the reader may do without it.
    let isOptional: Bool
    /// - Parameter ordinal: the row's number in the list, from 1.
    let cell: (_ ordinal: Int, ApplicationPage.Row) -> ApplicationListModel.Cell

    init(
        _ id: String, _ heading: DataTable.Column, isOptional: Bool = true,
        cell: @escaping (_ ordinal: Int, ApplicationPage.Row) -> ApplicationListModel.Cell
    ) {
        (self.id, self.heading, self.isOptional, self.cell) = (id, heading, isOptional, cell)
    }
}
