package import Markup

/// A list with columns; on phones every row becomes a card that repeats the columns' titles.
package struct DataTable: Component {
    /// One column.
    package struct Column: Sendable {
        /// What the cells hold, which decides their alignment.
        package enum Kind: String, Sendable {
            case text, number, actions
            /// The cell that names the row.
            case title
            /// Texts of any length: such columns are equally wide.
            case long
        }

        package let title: String
        package let kind: Kind
        /// Where a click on the heading leads to sort by this column.
        package let sortURL: String?
        /// `true` when sorted upwards by this column, `false` downwards, `nil` when not.
        package let isAscending: Bool?
        /// Its cells hold something short, such as a name or a date, that is never broken into lines.
        package let isShort: Bool

        package init(
            _ title: String, kind: Kind = .text, sortURL: String? = nil, isAscending: Bool? = nil, isShort: Bool = false
        ) {
            (self.title, self.kind, self.sortURL, self.isAscending) = (title, kind, sortURL, isAscending)
            self.isShort = isShort
        }
    }

    private let caption: String
    private let columns: [Column]
    private let rows: [DataRow]
    private let selectAllTitle: String?
    private let empty: EmptyState?

    /// - Parameters:
    ///   - caption: what the table lists, read aloud only.
    ///   - rows: each with as many cells as there are columns.
    ///   - selectAllTitle: given when rows can be chosen for a batch (R-REVIEW-25).
    ///   - empty: shown in place of a table without rows.
    package init(
        caption: String, columns: [Column], rows: [DataRow], selectAllTitle: String? = nil, empty: EmptyState? = nil
    ) {
        (self.caption, self.columns, self.rows) = (caption, columns, rows)
        (self.selectAllTitle, self.empty) = (selectAllTitle, empty)
    }

    package var markup: Markup {
        if rows.isEmpty, let empty { return empty.markup }
        return """
            <div class="table-frame" role="region" aria-label="\(caption)" tabindex="0"><table class="table">
            <caption class="visually-hidden">\(caption)</caption>
            <thead><tr>\(selectAll)\(columns.map(heading))</tr></thead>
            <tbody>
            \(rows.map { $0.markup(columns: columns, isSelectable: selectAllTitle != nil) })</tbody>
            </table></div>
            """
    }

    /// The box for all rows only works, and only appears, where scripting is on.
    private var selectAll: Markup? {
        selectAllTitle.map { title in
            """
            <th scope="col" class="table__selection"><input type="checkbox" data-select-all aria-label="\(title)" hidden>\
            <span class="visually-hidden">\(title)</span></th>
            """
        }
    }

    private func heading(_ column: Column) -> Markup {
        let order = column.isAscending.map { $0 ? "ascending" : "descending" }
        let title: Markup =
            if let url = column.sortURL { #"<a class="table__sort" href="\#(url: url)">\#(column.title)</a>"# } else {
                "\(column.title)"
            }
        return """
            <th scope="col" class="table__\(column.kind.rawValue)"\(attribute: "aria-sort", order)>\(title)</th>
            """
    }
}
