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
        let records: [Markup] = section.records.map(record)
        return "\(section.fields.isEmpty ? nil : list(section.fields, of: section.id))\(records)"
    }

    private func record(_ record: SheetModel.Record) -> Markup {
        """
        <section class="sheet-record" id="record-\(record.id)"><h3 class="fields__title">\(record.title)</h3>\
        \(list(record.fields, of: nil))\(asides[record.id])</section>
        """
    }

    /// - Parameter section: of single answers; `nil` within a record.
    private func list(_ fields: [SheetModel.Field], of section: String?) -> DefinitionList {
        DefinitionList(fields.map { field in item(field, section.flatMap { asides["\($0)/\(field.id)"] }) })
    }

    private func item(_ field: SheetModel.Field, _ aside: Markup?) -> DefinitionList.Item {
        let state: DefinitionList.Item.State = field.isMissing ? .missing : .plain
        switch field.value {
        case .text(let text):
            return DefinitionList.Item(field.label, text: text, state: state, aside: aside)
        case .lines(let text):
            return DefinitionList.Item(field.label, text: text, state: state, isWide: true, aside: aside)
        case .link(let link):
            return DefinitionList.Item(field.label, link.markup, state: state, aside: aside)
        case .files(let files):
            return DefinitionList.Item(
                field.label, #"<ul class="files">\#(files)</ul>"#, state: state, isWide: true, aside: aside)
        }
    }
}
