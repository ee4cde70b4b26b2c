package import Markup
package import Texts

/// The page on which a reviewer reads an application from top to bottom, comments on its sections and decides.
package struct ReviewPage: Component {
    /// Where the opinion and the fields of the decision stand.
    package static let decisionAnchor = "decision"

    private let model: ReviewModel
    private let texts: TextCatalogue

    package init(_ model: ReviewModel, texts: TextCatalogue) {
        (self.model, self.texts) = (model, texts)
    }

    package var markup: Markup {
        """
        \(PageHeader(model.title, lead: model.lead, badge: model.badge, actions: actions))
        \(ErrorSummary(title: texts(ReviewText.problemsTitle), problems: model.problems))
        \(model.alerts)
        \(Stepper(label: texts(ReviewText.route), steps: model.steps))
        \(changes)
        \(model.earlier)
        \(form)
        """
    }

    /// The sections, to jump to; those that changed or are to be changed bear a mark.
    package var navigation: Markup {
        let items = model.sections.map { section in
            SectionNav.Item(
                title: section.sheet.title, url: "#\(section.sheet.anchor)", isCurrent: false,
                marks: marks(of: section))
        }
        return SectionNav(title: texts(ReviewText.sections), items: items).markup
    }

    private func marks(of section: ReviewModel.Section) -> [SectionNav.Mark] {
        (section.isChanged ? [.amend(texts(ReviewText.changedMark))] : [])
            + (section.hasComment ? [.amend(texts(ReviewText.commentMark))] : [])
    }

    private var actions: [any Component] {
        model.links.map { ButtonLink($0.title, url: $0.url) }
    }

    private var form: Markup {
        let sections: [Markup] = model.sections.map(card)
        guard let form = model.form else { return Markup.joined(sections) }
        let cancel: [any Component] = form.cancel.map { [ButtonLink($0.title, url: $0.url)] } ?? []
        let opinion: [any Component] = form.toOpinion.map { [ButtonLink($0.title, url: $0.url, kind: .link)] } ?? []
        return PostForm(
            action: form.action, csrf: form.csrf, guardMessage: texts(ReviewText.unsaved),
            content: """
                <input type="hidden" name="_version" value="\(form.version)">\(sections)\(decision(form))\
                \(ActionBar(cancel + form.buttons + opinion, staysInSight: true))
                """
        ).markup
    }

    private func decision(_ form: ReviewModel.Form) -> Card? {
        guard !form.rows.isEmpty else { return nil }
        return Card(texts(ReviewText.decision), id: Self.decisionAnchor, content: FieldGrid(nil, form.rows).markup)
    }

    private func card(_ section: ReviewModel.Section) -> Markup {
        let badge = section.isChanged ? Badge(texts(ReviewText.changedMark), tone: .warning) : nil
        let actions = badge.map { [$0] } ?? []
        let comments: Markup =
            model.earlier == nil ? section.comments.markup : #"<div class="earlier">\#(section.comments)</div>"#
        return SheetView(section.sheet, actions: actions, footer: "\(comments)\(section.box)").markup
    }

    private var changes: Card? {
        guard let changes = model.changes else { return nil }
        let empty = EmptyState(texts(ReviewText.changesNone))
        let table = DataTable(
            caption: texts(ReviewText.changes),
            columns: [
                DataTable.Column(texts(ReviewText.changesSection)),
                DataTable.Column(texts(ReviewText.changesKind), isShort: true),
                DataTable.Column(texts(ReviewText.changesBefore), kind: .long),
                DataTable.Column(texts(ReviewText.changesAfter), kind: .long),
            ], rows: changes.map(row), empty: empty)
        return Card(texts(ReviewText.changes), id: "changes", content: table.markup)
    }

    private func row(_ change: ReviewModel.Change) -> DataRow {
        let field: Markup? = change.field.isEmpty ? nil : "<br>\(change.field)"
        return DataRow(["\(change.section)\(field)", "\(change.kind)", "\(change.before)", "\(change.after)"])
    }
}
