package import Markup
package import Texts

/// The page on which a reviewer reads an application from top to bottom, comments on its places and decides.
package struct ReviewPage: Component {
    /// Where the opinion and the fields of the decision stand.
    package static let decisionAnchor = "decision"
    /// Where comments on the application as a whole stand.
    package static let wholeAnchor = "whole-application"

    private let model: ReviewModel
    private let texts: TextCatalogue

    package init(_ model: ReviewModel, texts: TextCatalogue) {
        (self.model, self.texts) = (model, texts)
    }

    package var markup: Markup {
        """
        \(PageHeader(model.title, lead: model.lead, badge: model.badge, actions: model.links))
        \(ErrorSummary(title: texts(ReviewText.problemsTitle), problems: model.problems))
        \(model.alerts)
        \(model.presence)
        \(Stepper(label: texts(ReviewText.route), steps: model.steps))
        \(secondReading)
        \(opinions)
        \(model.earlier)
        \(form)
        \(look)
        """
    }

    /// Where `review.js` shows files beside the text.
    private var look: Markup {
        """
        <aside class="look" data-look-panel aria-label="\(texts(ReadingText.lookTitle))" hidden><div class="look__bar">\
        <h2 class="look__title"></h2><button type="button" class="button look__close">\(texts(ReadingText.closeLook))\
        </button></div><div class="look__content"></div></aside>
        """
    }

    /// The sections, to jump to; those that changed or are to be changed bear a mark.
    package var navigation: Markup {
        let items = model.sections.map { section in
            SectionNav.Item(
                title: section.sheet.title, url: "#\(section.sheet.anchor)", isCurrent: false,
                marks: marks(of: section))
        }
        return "\(SectionNav(title: texts(ReviewText.sections), items: items))\(model.keys)"
    }

    private func marks(of section: ReviewModel.Section) -> [SectionNav.Mark] {
        (section.isChanged ? [.amend(texts(ReviewText.changedMark))] : [])
            + (section.hasComment ? [.amend(texts(ReviewText.commentMark))] : [])
    }

    private var opinions: Card? {
        guard !model.opinions.isEmpty else { return nil }
        return Card(texts(ReadingText.opinions), id: "opinions", content: DefinitionList(model.opinions).markup)
    }

    // MARK: What is filled in

    private var form: Markup {
        let sections: [Markup] = model.sections.map(card)
        guard let form = model.form else { return "\(Markup.joined(sections))\(whole)\(standingNote)" }
        let cancel: [any Component] = form.cancel.map { [ButtonLink($0.title, url: $0.url)] } ?? []
        return PostForm(
            action: form.action, csrf: form.csrf, guardMessage: texts(ReviewText.unsaved),
            content: """
                <input type="hidden" name="_version" value="\(form.version)">\(sections)\(whole)\(decision(form))\
                \(noteCard)\(ActionBar(cancel + form.buttons + form.jumps, staysInSight: true))
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
        return SheetView(
            section.sheet, actions: actions, footer: "\(comments)\(section.box)", asides: section.asides
        ).markup
    }

    private var whole: Card? {
        let comments = model.wholeComments.markup
        guard model.wholeBox != nil || !comments.isEmpty else { return nil }
        return Card(
            texts(ReadingText.wholeApplication), id: Self.wholeAnchor, content: "\(comments)\(model.wholeBox)")
    }

    private var noteCard: Card? {
        model.note.map { note in
            Card(note.title, id: "private-note", content: "\(note.hidden)\(FieldGrid(nil, [note.row]))")
        }
    }

    /// Its own form, where the page has no other.
    private var standingNote: Markup? {
        model.note.map { note in
            Card(
                note.title, id: "private-note",
                content: PostForm(
                    action: note.action, csrf: note.csrf, guardMessage: texts(ReviewText.unsaved),
                    content: "\(note.hidden)\(FieldGrid(nil, [note.row]))\(ButtonRow([note.save]))"
                ).markup
            ).markup
        }
    }
}

extension ReviewPage {
    // MARK: The second reading

    private var secondReading: Card? {
        model.secondReading.map { reading in
            Card(
                texts(ReviewText.changes), id: "changes",
                content: "\(remarks(reading.remarks))\(changes(reading.changes))")
        }
    }

    private func remarks(_ remarks: [ReviewModel.Remark]) -> Markup? {
        guard !remarks.isEmpty else { return nil }
        let table = DataTable(
            caption: texts(ReadingText.remarks),
            columns: [
                DataTable.Column(texts(ReviewText.changesSection)),
                DataTable.Column(texts(ReadingText.remark), kind: .long),
                DataTable.Column(texts(ReadingText.remarkState), isShort: true),
                DataTable.Column(texts(ReadingText.reply), kind: .long),
            ],
            rows: remarks.map { remark in
                DataRow(["\(remark.place)", "\(remark.text)", "\(remark.state)", "\(remark.reply)"])
            })
        return #"<h3 class="fields__title">\#(texts(ReadingText.remarks))</h3>\#(table)"#
    }

    private func changes(_ changes: [ReviewModel.Change]) -> Markup {
        let table = DataTable(
            caption: texts(ReadingText.changedAnswers),
            columns: [
                DataTable.Column(texts(ReviewText.changesSection)),
                DataTable.Column(texts(ReviewText.changesKind), isShort: true),
                DataTable.Column(texts(ReviewText.changesBefore), kind: .long),
                DataTable.Column(texts(ReviewText.changesAfter), kind: .long),
            ], rows: changes.map(row), empty: EmptyState(texts(ReviewText.changesNone)))
        return #"<h3 class="fields__title">\#(texts(ReadingText.changedAnswers))</h3>\#(table)"#
    }

    private func row(_ change: ReviewModel.Change) -> DataRow {
        let field: Markup? = change.field.isEmpty ? nil : "<br>\(change.field)"
        return DataRow(["\(change.section)\(field)", "\(change.kind)", "\(change.before)", "\(change.after)"])
    }
}
