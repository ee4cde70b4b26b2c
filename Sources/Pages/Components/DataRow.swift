package import Markup

/// One row of a table.
package struct DataRow: Sendable {
    /// The box or button by which a row is chosen.
    package struct Selection: Sendable {
        package let kind: ChoiceGroup.Kind
        package let name: String
        package let value: String
        /// Read aloud, such as the applicant's name.
        package let label: String
        package let isChosen: Bool

        package init(
            _ kind: ChoiceGroup.Kind = .checkbox, name: String, value: String, label: String, isChosen: Bool = false
        ) {
            (self.kind, self.name, self.value, self.label, self.isChosen) = (kind, name, value, label, isChosen)
        }
    }

    private let id: String?
    private let head: [String]
    private let cells: [Markup]
    private let selection: Selection?
    private let isMarked: Bool
    private let foot: Markup?

    /// - Parameters:
    ///   - head: facts that stand in a line of their own above the row.
    ///   - selection: `nil` in a selectable table for a row that cannot be chosen.
    ///   - isMarked: has something to put right.
    ///   - foot: stands in a line of its own below the row.
    package init(
        _ cells: [Markup], id: String? = nil, head: [String] = [], selection: Selection? = nil, isMarked: Bool = false,
        foot: Markup? = nil
    ) {
        (self.id, self.head, self.cells) = (id, head, cells)
        (self.selection, self.isMarked, self.foot) = (selection, isMarked, foot)
    }

    func markup(columns: [DataTable.Column], isSelectable: Bool) -> Markup {
        let choice: Markup? = isSelectable ? #"<td class="table__selection">\#(selection.map(control))</td>"# : nil
        let width = columns.count + (isSelectable ? 1 : 0)
        return """
            \(headRow(width))\
            <tr\(attribute: "id", id)\(attribute: "class", isMarked ? "table__marked" : nil)>\(choice)\
            \(zip(columns, cells).map(cell))</tr>\(footRow(width))

            """
    }

    private func footRow(_ width: Int) -> Markup? {
        foot.map { #"<tr class="table__foot"><td colspan="\#(width)">\#($0)</td></tr>"# }
    }

    private func headRow(_ width: Int) -> Markup? {
        guard !head.isEmpty else { return nil }
        let facts: [Markup] = head.map { "<span>\($0)</span>" }
        return #"<tr class="table__head"><td colspan="\#(width)">\#(facts)</td></tr>"#
    }

    private func cell(_ column: DataTable.Column, _ content: Markup) -> Markup {
        let label = column.title.isEmpty ? nil : column.title
        let classes = "table__\(column.kind.rawValue)" + (column.isShort ? " table__short" : "")
        guard column.kind == .title else {
            return #"<td class="\#(classes)"\#(attribute: "data-label", label)>\#(content)</td>"#
        }
        return #"<th scope="row" class="\#(classes)"\#(attribute: "data-label", label)>\#(content)</th>"#
    }

    private func control(_ selection: Selection) -> Markup {
        """
        <input type="\(selection.kind.rawValue)" name="\(selection.name)" value="\(selection.value)" \
        aria-label="\(selection.label)"\(attribute: "checked", if: selection.isChosen)>
        """
    }
}
