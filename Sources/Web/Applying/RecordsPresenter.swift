import Domain
import FormEngine
import Markup
import Pages
import Programmes
import Texts
import UseCases

/// The list of records of a repeating section.
struct RecordsPresenter {
    private let desk: ApplicantDesk
    private let section: SectionDefinition
    private let rules: RecordRules
    private let chosen: String?
    private let records: [RecordAnswers]
    /// The records with something to put right.
    private let marked: Set<RecordID>
    private let fileCounts: [AnswerPlace: Int]

    /// - Parameter chosen: the record that was moved last, which stays chosen.
    init(_ desk: ApplicantDesk, _ section: SectionDefinition, _ rules: RecordRules, chosen: String?) {
        (self.desk, self.section, self.rules, self.chosen) = (desk, section, rules, chosen)
        records = desk.view.sheet.answers(of: section).records
        let findings = desk.view.check.lazy.flatMap(\.findings).map(\.place)
        marked = Set(findings.filter { $0.section == section.id }.compactMap(\.record))
        let places = desk.view.attachments.lazy.map(\.place).filter { $0.section == section.id }
        fileCounts = places.reduce(into: [:]) { counts, place in counts[place, default: 0] += 1 }
    }

    func page(alerts: [Alert] = []) -> RecordsPage {
        let texts = desk.texts
        let comments = desk.comments(on: section)
        return RecordsPage(
            title: section.title,
            lead: texts(FormText.lead, ["document": desk.programme.document, "number": desk.application.number]),
            help: section.help.map { HelpNote(title: texts(FormText.helpTitle), text: $0) },
            alerts: alerts + bounds, list: list, buttons: [next],
            comments: CommentPresenter(desk.programme, zone: desk.zone).record(
                comments, sheet: desk.view.sheet, answer: ReplyPresenter(desk).form, anchor: "comments"))
    }

    /// The same within the page of another section.
    func part(alerts: [Alert] = []) -> InnerRecords {
        InnerRecords(
            title: section.title, anchor: "section-\(section.id)", help: section.help, alerts: alerts + bounds,
            list: list)
    }

    private var next: ButtonLink {
        ButtonLink(desk.texts(FormText.next), url: desk.page(after: section), kind: .primary)
    }

    private var bounds: [Alert] {
        guard records.count < rules.minimum else { return [] }
        let problem = FieldProblem.tooFewRecords(minimum: rules.minimum, actual: records.count)
        return [Alert(.info, ProblemWords(desk.texts).sentence(problem), isNews: false)]
    }

    private var list: RecordList {
        let texts = desk.texts
        return RecordList(
            title: section.title, columns: columns, records: records.enumerated().map(record), commands: commands,
            csrf: desk.visit.csrf, empty: EmptyState(texts(FormText.noRecords), text: texts(FormText.noRecordsHint)))
    }

    private var commands: RecordList.Commands {
        let (texts, links) = (desk.texts, desk.links)
        let add = Link(texts(RecordText.add), url: links.newRecord(desk.id, section.id))
        let former = Link(texts(FormText.reuse), url: links.reuseRecords(desk.id, section.id))
        let isOpen = records.count < rules.maximum
        return RecordList.Commands(
            add: isOpen ? add : nil, reuse: isOpen && rules.allowsReuse ? former : nil,
            moveUp: RecordList.Move(
                title: texts(FormText.up), description: texts(FormText.moveUp),
                url: links.moveRecord(desk.id, section.id, "up")),
            moveDown: RecordList.Move(
                title: texts(FormText.down), description: texts(FormText.moveDown),
                url: links.moveRecord(desk.id, section.id, "down")),
            choiceTitle: texts(CommonText.choose), actionsTitle: texts(CommonText.actions))
    }

    // MARK: Columns and rows

    private var shown: [FieldDefinition] {
        rules.columns.compactMap(section.field)
    }

    /// Attached files have a column even where the pack names none (R-FORM-50).
    private var needsFileColumn: Bool {
        section.fields.contains { $0.kind.files != nil } && !shown.contains { $0.kind.files != nil }
    }

    private var columns: [DataTable.Column] {
        shown.map { DataTable.Column($0.label) }
            + (needsFileColumn ? [DataTable.Column(desk.texts(FormText.filesColumn))] : [])
    }

    private func record(_ number: Int, _ record: RecordAnswers) -> RecordList.Record {
        let name =
            Self.name(of: record, shown, desk.texts)
            ?? desk.texts(FormText.recordNumber, ["number": String(number + 1)])
        let cells = shown.map { cell($0, record) } + (needsFileColumn ? [fileCount(record, field: nil)] : [])
        return RecordList.Record(
            id: record.id.text, name: name, cells: cells, actions: actions(record, name),
            isChosen: chosen == record.id.text, isMarked: marked.contains(record.id))
    }

    /// What names a record: its first column with words in it, else the first that is answered; `nil` when none is.
    private static func name(of record: RecordAnswers, _ shown: [FieldDefinition], _ texts: TextCatalogue) -> String? {
        let answered = shown.filter { record.answers[$0.id] != nil }
        let wordy = answered.first { if case .text = $0.kind { true } else { false } }
        guard let field = wordy ?? answered.first else { return nil }
        return AnswerWords(texts).text(record.answers[field.id].map(field.kind.behaviour.display))
    }

    /// The same for a question about one record.
    static func name(of record: RecordAnswers, _ section: SectionDefinition, _ texts: TextCatalogue) -> String {
        name(of: record, section.records?.columns.compactMap(section.field) ?? [], texts) ?? section.title
    }

    private func cell(_ field: FieldDefinition, _ record: RecordAnswers) -> Markup {
        if field.kind.files != nil { return fileCount(record, field: field.id) }
        let display = record.answers[field.id].map(field.kind.behaviour.display)
        return display == nil ? "" : "\(AnswerWords(desk.texts).text(display, of: field))"
    }

    /// The number under “相关附件”: a link to the files, plain when there are none (R-FORM-50).
    private func fileCount(_ record: RecordAnswers, field: FieldID?) -> Markup {
        let fields = section.fields.filter { $0.kind.files != nil && (field == nil || $0.id == field) }
        let count = fields.reduce(0) { count, field in
            count + fileCounts[AnswerPlace(section: section.id, record: record.id, field: field.id), default: 0]
        }
        guard count > 0 else { return "0" }
        return Link(String(count), url: "\(desk.links.files(desk.id))#record-\(record.id)").markup
    }

    private func copy(_ record: RecordAnswers, _ name: String, _ version: String) -> [any Component] {
        guard rules.allowsDuplicate, records.count < rules.maximum else { return [] }
        return [
            Button(
                desk.texts(FormText.duplicate), kind: .link, name: "_version", value: version,
                action: desk.links.duplicateRecord(desk.id, section.id, record.id),
                description: desk.texts(FormText.duplicateNamed, ["name": name]))
        ]
    }

    private func actions(_ record: RecordAnswers, _ name: String) -> [any Component] {
        let (texts, links) = (desk.texts, desk.links)
        let version = String(desk.dossier.draft.version(of: section.id))
        let edit = [
            ButtonLink(
                texts(FormText.edit), url: links.record(desk.id, section.id, record.id), kind: .link,
                description: texts(FormText.editNamed, ["name": name]))
        ]
        let delete = [
            Button(
                texts(FormText.delete), kind: .link, name: "_version", value: version,
                action: links.deleteRecord(desk.id, section.id, record.id),
                description: texts(FormText.deleteNamed, ["name": name]),
                confirmation: Confirmation(
                    title: texts(FormText.deleteRecord), message: texts(FormText.deleteRecordQuestion, ["name": name]),
                    confirmTitle: texts(FormText.delete), cancelTitle: texts(CommonText.cancel)))
        ]
        return edit + copy(record, name, version) + delete
    }
}
