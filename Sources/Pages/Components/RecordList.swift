package import Markup

/// The records of a repeating section: add one, move the chosen one up or down, edit or delete each.
///
/// The buttons stand where the manuals print them: ↑ and ↓ to the right of the one that adds (R-FORM-48), edit and
/// delete behind each record (R-FORM-49). Moving posts the chosen record as `record`.
package struct RecordList: Component {
    /// The addresses and words of one section.
    package struct Commands: Sendable {
        package let add: Link?
        /// To the records of a former application, where they are offered.
        package let reuse: Link?
        package let moveUp: Move
        package let moveDown: Move
        /// The heading of the column with the radio buttons, and the one with edit and delete.
        package let choiceTitle: String
        package let actionsTitle: String

        package init(
            add: Link?, reuse: Link? = nil, moveUp: Move, moveDown: Move, choiceTitle: String, actionsTitle: String
        ) {
            (self.add, self.reuse, self.moveUp, self.moveDown) = (add, reuse, moveUp, moveDown)
            (self.choiceTitle, self.actionsTitle) = (choiceTitle, actionsTitle)
        }
    }

    /// A button that moves the chosen record.
    package struct Move: Sendable {
        package let title: String
        package let description: String
        package let url: String

        package init(title: String, description: String, url: String) {
            (self.title, self.description, self.url) = (title, description, url)
        }
    }

    /// One record.
    package struct Record: Sendable {
        package let id: String
        /// What names the record, for screen readers.
        package let name: String
        package let cells: [Markup]
        package let actions: [Markup]
        package let isChosen: Bool
        package let isMarked: Bool

        package init(
            id: String, name: String, cells: [Markup], actions: [any Component], isChosen: Bool = false,
            isMarked: Bool = false
        ) {
            (self.id, self.name, self.cells, self.isChosen, self.isMarked) = (id, name, cells, isChosen, isMarked)
            self.actions = actions.map(\.markup)
        }
    }

    private let title: String
    private let columns: [DataTable.Column]
    private let records: [Record]
    private let commands: Commands
    private let csrf: String
    private let empty: EmptyState

    /// - Parameters:
    ///   - columns: of the cells; the choice and the actions are added.
    ///   - records: a button among their actions names its own address, or it would move the chosen record.
    package init(
        title: String, columns: [DataTable.Column], records: [Record], commands: Commands, csrf: String,
        empty: EmptyState
    ) {
        (self.title, self.columns, self.records) = (title, columns, records)
        (self.commands, self.csrf, self.empty) = (commands, csrf, empty)
    }

    package var markup: Markup {
        PostForm(
            action: commands.moveUp.url, csrf: csrf,
            content: #"<div class="records" data-records>\#(toolbar)\#(table)</div>"#
        ).markup
    }

    private var toolbar: Markup {
        let add = commands.add.map { ButtonLink($0.title, url: $0.url, kind: .primary) }
        let reuse = commands.reuse.map { ButtonLink($0.title, url: $0.url) }
        return #"<div class="records__toolbar">\#(add)\#(reuse)\#(moves)</div>"#
    }

    private var moves: Markup? {
        guard records.count > 1 else { return nil }
        return """
            <span class="records__moves">\(move(commands.moveUp, "up"))\(move(commands.moveDown, "down"))</span>
            """
    }

    private func move(_ move: Move, _ direction: String) -> Markup {
        """
        <button type="submit" class="button button--square" formaction="\(url: move.url)" data-move="\(direction)" \
        aria-label="\(move.description)" title="\(move.description)">\(move.title)</button>
        """
    }

    private var table: DataTable {
        DataTable(
            caption: title, columns: columns + [DataTable.Column(commands.actionsTitle, kind: .actions)],
            rows: records.map(row), selectAllTitle: records.count > 1 ? commands.choiceTitle : nil, empty: empty)
    }

    private func row(_ record: Record) -> DataRow {
        DataRow(
            record.cells + ["\(record.actions)"], id: "record-\(record.id)",
            selection: DataRow.Selection(
                .radio, name: "record", value: record.id, label: record.name, isChosen: record.isChosen),
            isMarked: record.isMarked)
    }
}
