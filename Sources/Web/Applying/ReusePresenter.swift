import Domain
import FormEngine
import Markup
import Pages
import Texts
import UseCases

/// The page on which records of the last application are chosen.
struct ReusePresenter {
    private let desk: ApplicantDesk
    private let section: SectionDefinition
    private let offer: ReuseRecords.Offer

    init(_ desk: ApplicantDesk, _ section: SectionDefinition, _ offer: ReuseRecords.Offer) {
        (self.desk, self.section, self.offer) = (desk, section, offer)
    }

    var title: String { desk.texts(FormText.reuseTitle, ["section": section.title]) }

    func page(alerts: [Alert] = []) -> ReusePage {
        let texts = desk.texts
        let list = desk.address(of: section.id)
        let take = Button(texts(FormText.reuseTake), kind: .primary)
        let cancel = ButtonLink(texts(CommonText.cancel), url: list)
        return ReusePage(
            title: title, lead: lead, alerts: alerts, action: desk.links.reuseRecords(desk.id, section.id),
            csrf: desk.visit.csrf,
            hidden: [HiddenField("_version", String(desk.dossier.draft.version(of: section.id)))],
            table: table, buttons: offer.records.isEmpty ? [cancel] : [take, cancel])
    }

    private var lead: String {
        guard let number = offer.number else { return desk.texts(FormText.reuseNone) }
        return desk.texts(FormText.reuseLead, ["number": number])
    }

    private var shown: [FieldDefinition] {
        (section.records?.columns ?? []).compactMap(section.field).filter { $0.kind.files == nil }
    }

    private var table: DataTable {
        DataTable(
            caption: title, columns: shown.map { DataTable.Column($0.label) }, rows: offer.records.map(row),
            selectAllTitle: desk.texts(CommonText.choose),
            empty: EmptyState(desk.texts(offer.number == nil ? FormText.reuseNothing : .reuseAllThere), text: ""))
    }

    private func row(_ record: RecordAnswers) -> DataRow {
        let words = AnswerWords(desk.texts)
        let cells: [Markup] = shown.map { field in
            let display = record.answers[field.id].map(field.kind.behaviour.display)
            return display == nil ? "" : "\(words.text(display, of: field))"
        }
        let name = RecordsPresenter.name(of: record, section, desk.texts)
        return DataRow(cells, selection: .init(name: "record", value: record.id.text, label: name))
    }
}
