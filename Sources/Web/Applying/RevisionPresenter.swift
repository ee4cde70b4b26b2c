import Domain
import FormEngine
import Markup
import Pages
import Programmes
import Texts
import UseCases

/// The page on which an applicant moves to the present revision: every change of the form, and what has no place there.
struct RevisionPresenter {
    private let desk: ApplicantDesk
    /// `nil` where the application has the present revision.
    private let impact: RevisionImpact?
    private let isStale: Bool
    private var texts: TextCatalogue { desk.texts }

    init(_ desk: ApplicantDesk, _ impact: RevisionImpact?, isStale: Bool) {
        (self.desk, self.impact, self.isStale) = (desk, impact, isStale)
    }

    var title: String { texts(RevisionText.title) }

    var markup: Markup {
        let lead = texts(FormText.lead, ["document": desk.programme.document, "number": desk.application.number])
        let stale = isStale ? Alert(.warning, texts(RevisionText.stale)) : nil
        return "\(PageHeader(title, lead: lead))\(stale)\(impact.map(changes))\(aside)\(impact.map(question))"
    }

    // MARK: What the form changes

    private func changes(_ impact: RevisionImpact) -> Markup {
        let columns = [
            DataTable.Column(texts(RevisionText.section)), DataTable.Column(texts(RevisionText.item), kind: .title),
            DataTable.Column(texts(RevisionText.change)),
        ]
        let rows = impact.changes.map { change in
            let form = change.kind == .removed ? impact.from.form : impact.to.form
            let section = form.section(change.place.section)?.title ?? ""
            return DataRow(["\(section)", "\(change.place.field == nil ? "" : change.label)", "\(word(change.kind))"])
        }
        let title = texts(RevisionText.changes)
        let table = DataTable(
            caption: title, columns: columns, rows: rows, empty: EmptyState(texts(RevisionText.rulesOnly)))
        return Card(title, content: table.markup).markup
    }

    private func word(_ kind: FormComparison.Change.Kind) -> String {
        switch kind {
        case .added: return texts(RevisionText.added)
        case .removed: return texts(RevisionText.removed)
        case .moved: return texts(RevisionText.moved)
        case .changed(let aspects):
            let names = aspects.map { texts.text(named: "revision.aspect.\($0)") }
            return texts(RevisionText.changed, ["aspects": names.joined(separator: texts(FormText.separator))])
        }
    }

    // MARK: What has no place in it

    private var aside: Markup? {
        let lost = impact.map { impact in
            impact.move.setAside.map { (label: $0.label, shown: AnswerWords(texts).text($0.shown)) }
                + impact.files.map { (label: label(of: $0, impact), shown: $0.name) }
        }
        let items = lost ?? desk.view.kept.map { (label: $0.label, shown: $0.shown) }
        let title = texts(impact == nil ? RevisionText.kept : RevisionText.setAside)
        guard !items.isEmpty else {
            guard let impact else { return nil }
            let all = texts(RevisionText.allKept, ["count": String(impact.move.keptCount)])
            return Alert(.success, all, isNews: false).markup
        }
        let list = DefinitionList(items.map { DefinitionList.Item($0.label, text: $0.shown, isWide: true) })
        return Card(title, content: "<p>\(texts(RevisionText.asideAdvice))</p>\(list)").markup
    }

    private func label(of file: Attachment, _ impact: RevisionImpact) -> String {
        file.place.field.flatMap { impact.from.form.field($0, in: file.place.section) }?.label ?? ""
    }

    // MARK: The move

    private func question(_ impact: RevisionImpact) -> Markup {
        let stay = ButtonLink(texts(RevisionText.stay), url: desk.entrance)
        let hidden = [
            HiddenField("_version", String(desk.application.version)), HiddenField("confirmed", "yes"),
        ]
        return PostForm(
            action: desk.links.revision(desk.id), csrf: desk.visit.csrf,
            content: """
                \(hidden)\(ActionBar(
                    [Button(texts(RevisionText.move), kind: .primary), stay], note: texts(RevisionText.consequence)))
                """
        ).markup
    }
}
