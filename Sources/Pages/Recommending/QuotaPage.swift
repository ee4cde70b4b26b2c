package import Markup
package import Texts

/// The page 一级推荐单位推荐限额: for each batch the preset numbers, those to be maintained, and what is taken.
package struct QuotaPage: Component {
    private let parts: [QuotaModel]
    private let texts: TextCatalogue

    package init(parts: [QuotaModel], texts: TextCatalogue) {
        (self.parts, self.texts) = (parts, texts)
    }

    package var markup: Markup {
        let header = PageHeader(texts(QuotaText.title), lead: texts(QuotaText.lead))
        guard !parts.isEmpty else {
            return "\(header)\(EmptyState(texts(QuotaText.empty), text: texts(QuotaText.emptyText)))"
        }
        return "\(header)\(summary)\(parts.map(card))"
    }

    private var summary: Markup? {
        let wrong = parts.flatMap(\.lines).filter { !$0.errors.isEmpty }
        guard !wrong.isEmpty else { return nil }
        let problems = wrong.flatMap { line in
            line.errors.map { Link(texts(CommonText.labelled, ["label": line.label, "text": $0]), url: "#\(line.id)") }
        }
        return ErrorSummary(
            title: texts(CommonText.problemsTitle, ["count": String(problems.count)]), problems: problems
        ).markup
    }

    private func card(_ part: QuotaModel) -> Markup {
        let table = DataTable(caption: part.title, columns: columns, rows: part.lines.map(row))
        guard part.isOpen else { return Card(part.title, content: "\(part.state)\(table)\(history(part))").markup }
        let form = PostForm(
            action: part.action, csrf: part.csrf,
            content: "\(part.hidden)\(table)\(ActionBar([Button(texts(CommonText.save), kind: .primary)]))")
        return Card(part.title, content: "\(part.state)\(form)\(history(part))").markup
    }

    private var columns: [DataTable.Column] {
        [
            DataTable.Column(texts(QuotaText.item), kind: .title),
            DataTable.Column(texts(QuotaText.ceiling), kind: .number),
            DataTable.Column(texts(QuotaText.declared)), DataTable.Column(texts(QuotaText.used), kind: .number),
            DataTable.Column(texts(QuotaText.left), kind: .number),
        ]
    }

    private func row(_ line: QuotaModel.Line) -> DataRow {
        let errors: Markup? =
            line.errors.isEmpty
            ? nil
            : #"<p class="field__error" id="\#(line.id)-error">\#(line.errors.joined(separator: " "))</p>"#
        let input: Markup = """
            <input class="input input--number" type="text" inputmode="numeric" size="5" id="\(line.id)" \
            name="\(line.name)" value="\(line.value)" aria-label="\(texts(QuotaText.declared)) \(line.label)" \
            autocomplete="off"\(attribute: "aria-invalid", line.errors.isEmpty ? nil : "true")\
            \(attribute: "aria-describedby", line.errors.isEmpty ? nil : "\(line.id)-error")>\(errors)
            """
        let fixed: Markup = #"<span id="\#(line.id)">\#(line.value.isEmpty ? "—" : line.value)</span>\#(errors)"#
        return DataRow(
            [
                "\(line.label)", "\(line.ceiling)", line.isEditable ? input : fixed, "\(line.used)", "\(line.left)",
            ], isMarked: !line.errors.isEmpty)
    }

    private func history(_ part: QuotaModel) -> Markup? {
        guard !part.changes.isEmpty else { return nil }
        let table = DataTable(
            caption: texts(QuotaText.changes),
            columns: [
                DataTable.Column(texts(QuotaText.at), isShort: true),
                DataTable.Column(texts(QuotaText.item), kind: .title),
                DataTable.Column(texts(QuotaText.change)), DataTable.Column(texts(QuotaText.who)),
            ], rows: part.changes.map { DataRow(["\($0.at)", "\($0.label)", "\($0.text)", "\($0.who)"]) })
        return "<details class=\"more\"><summary>\(texts(QuotaText.changes))</summary>\(table)</details>"
    }
}
