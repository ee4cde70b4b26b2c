package import Markup

/// One section of an application, read-only; what belongs under it (comments, say) is given along.
package struct SheetView: Component {
    private let section: SheetModel.Section
    private let actions: [any Component]
    private let footer: Markup
    private let asides: [String: Markup]

    /// - Parameters:
    ///   - actions: small links beside the section's title.
    ///   - footer: stands under the answers, within the section's card.
    ///   - asides: stand under single answers, by `section/field`, and under records, by their id.
    package init(
        _ section: SheetModel.Section, actions: [any Component] = [], footer: Markup = "",
        asides: [String: Markup] = [:]
    ) {
        (self.section, self.actions, self.footer, self.asides) = (section, actions, footer, asides)
    }

    package var markup: Markup {
        Card(section.title, id: section.anchor, actions: actions, content: "\(answers(of: section))\(inner)\(footer)")
            .markup
    }

    private var inner: [Markup] {
        section.inner.map { inner in
            """
            <section class="sheet-inner" id="\(inner.anchor)"><h3 class="sheet-inner__title">\(inner.title)</h3>\
            \(answers(of: inner))</section>
            """
        }
    }

    private func answers(of section: SheetModel.Section) -> Markup {
        if let note = section.emptyNote { return #"<p class="empty__text">\#(note)</p>"# }
        if let columns = section.columns { return #"<div class="sheet-table">\#(table(section, columns))</div>"# }
        let records: [Markup] = section.records.map(record)
        return "\(section.fields.isEmpty ? nil : list(section.fields, of: section.id))\(records)"
    }

    private func record(_ record: SheetModel.Record) -> Markup {
        """
        <section class="sheet-record" id="record-\(record.id)"><h3 class="fields__title">\(record.title)</h3>\
        \(list(record.fields, of: nil))\(asides[record.id])</section>
        """
    }

    // MARK: Records line by line

    private func table(_ section: SheetModel.Section, _ columns: SheetModel.Columns) -> DataTable {
        DataTable(
            caption: section.title,
            columns: [DataTable.Column(columns.number, kind: .title, isShort: true)] + columns.answers.map(\.heading),
            rows: section.records.enumerated().map { row($0.element, number: $0.offset + 1, columns) })
    }

    private func row(_ record: SheetModel.Record, number: Int, _ columns: SheetModel.Columns) -> DataRow {
        let cells = columns.answers.map { column in record.fields.first { $0.id == column.id }.map(cell) ?? "" }
        return DataRow(["\(number)"] + cells, id: "record-\(record.id)", foot: asides[record.id])
    }

    private func cell(_ field: SheetModel.Field) -> Markup {
        let value = content(field.value)
        return field.isMissing ? #"<span class="answer-missing">\#(value)</span>"# : value
    }

    // MARK: Answers in lists

    /// - Parameter section: of single answers; `nil` within a record.
    private func list(_ fields: [SheetModel.Field], of section: String?) -> DefinitionList {
        DefinitionList(fields.map { field in item(field, section.flatMap { asides["\($0)/\(field.id)"] }) })
    }

    private func item(_ field: SheetModel.Field, _ aside: Markup?) -> DefinitionList.Item {
        let state: DefinitionList.Item.State = field.isMissing ? .missing : .plain
        return DefinitionList.Item(
            field.label, content(field.value), state: state, isWide: isWide(field.value), aside: aside)
    }

    private func isWide(_ value: SheetModel.Value) -> Bool {
        switch value {
        case .text, .link: false
        case .lines, .files: true
        }
    }

    private func content(_ value: SheetModel.Value) -> Markup {
        switch value {
        case .text(let text), .lines(let text): "\(text)"
        case .link(let link): link.markup
        case .files(let files): #"<ul class="files">\#(files)</ul>"#
        }
    }
}
