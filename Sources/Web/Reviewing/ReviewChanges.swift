import Domain
import FormEngine
import Pages
import Texts
import UseCases

/// What an applicant changed since the unit decided before, as the page lists it.
struct ReviewChanges {
    let comparison: SheetComparison
    let form: FormDefinition
    /// What was submitted last.
    let sheet: AnswerSheet
    let texts: TextCatalogue

    var rows: [ReviewModel.Change] {
        comparison.changes.compactMap { change in
            guard let section = form.section(change.place.section) else { return nil }
            let shown = TextExcerpt.difference(text(change.before), text(change.after))
            return ReviewModel.Change(
                section: Link(section.title, url: "#\(anchor(change))"), field: field(change, in: section),
                kind: texts(Self.kind(change.kind)), before: shown.before, after: shown.after)
        }
    }

    /// A removed record stands nowhere on the page any more.
    private func anchor(_ change: SheetComparison.Change) -> String {
        guard let record = change.place.record, change.kind != .removed || change.place.field != nil else {
            return "section-\(change.place.section)"
        }
        return "record-\(record)"
    }

    /// Empty for a change of the section as a whole.
    private func field(_ change: SheetComparison.Change, in section: SectionDefinition) -> String {
        if change.kind == .moved { return "" }
        let records = sheet.answers(of: section).records
        guard let record = change.place.record, let index = records.firstIndex(where: { $0.id == record }) else {
            return change.place.field == nil ? "" : change.label
        }
        let number = texts(FormText.recordNumber, ["number": String(index + 1)])
        return change.place.field == nil ? number : "\(number) \(change.label)"
    }

    private func text(_ display: DisplayText?) -> String {
        display.map { AnswerWords(texts).text($0) } ?? ""
    }

    private static func kind(_ kind: SheetComparison.Change.Kind) -> ReviewText {
        switch kind {
        case .added: .changeAdded
        case .removed: .changeRemoved
        case .changed: .changeChanged
        case .moved: .changeMoved
        }
    }
}
