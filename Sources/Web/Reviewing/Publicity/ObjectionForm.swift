import Domain
import Pages
import Programmes
import Texts
import UseCases

/// The fields of an objection, and why it was not written down.
struct ObjectionForm {
    private typealias Name = ObjectionEntry.Name

    private let visit: Visit
    private let view: ReadPublicity.View
    private let entry: ObjectionEntry
    private let reasons: [RecordObjection.Refusal]
    private var texts: TextCatalogue { view.dossier.programme.texts }

    init(
        _ visit: Visit, _ view: ReadPublicity.View, _ entry: ObjectionEntry, _ reasons: [RecordObjection.Refusal]
    ) {
        (self.visit, self.view, self.entry, self.reasons) = (visit, view, entry, reasons)
    }

    var isRefused: Bool { !reasons.isEmpty }

    /// What has no field of its own.
    var alert: Alert? {
        reasons.first { field($0) == nil }.map { Alert(.error, sentence($0)) }
    }

    var problems: [Link] {
        reasons.compactMap { reason in field(reason).map { Link(sentence(reason), url: "#\($0)") } }
    }

    var recordRows: [FieldRow] {
        let words = ObjectionWords(texts, zone: visit.site.zone)
        let channels = Objection.Channel.allCases.map { Option(value: $0.rawValue, title: words.channel($0)) }
        return [
            FieldRow(
                id: Name.receivedOn, label: texts(PublicityText.receivedOn),
                control: DateInput(
                    value: entry.receivedOn, earliest: view.publicity.startsOn.description,
                    latest: visit.context.today().description, placeholder: texts(PublicityText.dateShape)),
                requiredTitle: texts(CommonText.required), errors: errors(Name.receivedOn)),
            FieldRow(
                id: Name.objector, label: texts(PublicityText.objector), control: TextInput(value: entry.objector),
                hint: texts(PublicityText.objectorHint), errors: errors(Name.objector)),
            FieldRow(
                id: Name.channel, label: texts(PublicityText.channel),
                control: ChoiceGroup.radio(channels, selected: entry.channel),
                requiredTitle: texts(CommonText.required), errors: errors(Name.channel), width: .full),
            area(Name.content, texts(PublicityText.content), entry.content),
        ]
    }

    func settleRows(_ objection: Objection) -> [FieldRow] {
        let words = ObjectionWords(texts, zone: visit.site.zone)
        let outcomes = Objection.Outcome.allCases.map { Option(value: $0.rawValue, title: words.outcome($0)) }
        return [
            FieldRow(
                id: "objection", label: texts(PublicityText.content),
                control: ReadOnlyValue(words.sentence(objection)), width: .full),
            FieldRow(
                id: Name.outcome, label: texts(PublicityText.outcome),
                control: ChoiceGroup.radio(outcomes, selected: entry.outcome),
                requiredTitle: texts(CommonText.required), errors: errors(Name.outcome), width: .full),
            area(Name.measures, texts(PublicityText.measures), entry.measures),
        ]
    }

    private func area(_ name: String, _ label: String, _ value: String) -> FieldRow {
        FieldRow(
            id: name, label: label,
            control: TextArea(
                value: value, rows: 5,
                limit: CharacterLimit(
                    most: RecordObjection.textLimit, text: texts(ReviewText.counter),
                    excessText: texts(ReviewText.counterOver))),
            requiredTitle: texts(CommonText.required), errors: errors(name))
    }

    // MARK: Refusals

    private func errors(_ name: String) -> [String] {
        reasons.filter { field($0) == name }.map(sentence)
    }

    private func field(_ reason: RecordObjection.Refusal) -> String? {
        switch reason {
        case .dateMissing, .dateOutside: Name.receivedOn
        case .channelMissing: Name.channel
        case .contentMissing: Name.content
        case .objectorTooLong: Name.objector
        case .outcomeMissing: Name.outcome
        case .measuresMissing: Name.measures
        case .textTooLong: entry.measures.isEmpty ? Name.content : Name.measures
        case .workflow, .stale, .alreadySettled: nil
        }
    }

    private func sentence(_ reason: RecordObjection.Refusal) -> String {
        switch reason {
        case .workflow(let refusal):
            RefusalWords(view.dossier.programme, zone: visit.site.zone).sentence(refusal)
        case .stale: texts(RefusalText.stale)
        case .dateMissing: texts(PublicityText.dateMissing)
        case .dateOutside(let from, let to):
            texts(PublicityText.dateOutside, ["from": from.description, "to": to.description])
        case .channelMissing: texts(PublicityText.channelMissing)
        case .contentMissing: texts(PublicityText.contentMissing)
        case .outcomeMissing: texts(PublicityText.outcomeMissing)
        case .measuresMissing: texts(PublicityText.measuresMissing)
        case .objectorTooLong(let limit), .textTooLong(let limit):
            texts(PublicityText.tooLong, ["limit": String(limit)])
        case .alreadySettled: texts(PublicityText.alreadySettled)
        }
    }
}
