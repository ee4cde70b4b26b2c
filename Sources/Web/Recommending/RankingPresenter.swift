import Domain
import Pages
import Programmes
import Texts
import UseCases

/// A unit's order of a batch, as the page shows it.
struct RankingPresenter {
    let visit: Visit
    let view: ReadRanking.View
    var problem: String?

    private var texts: TextCatalogue { view.programme.texts }
    private var words: RankWords { RankWords(texts: texts, zone: visit.site.zone) }
    private var here: String { visit.links.ranking(view.programme.id, unit: view.unit.id, batch: view.batch.id) }

    var model: RankingModel {
        RankingModel(
            lead: texts(RankingText.lead, ["unit": view.unit.name, "year": view.batch.year, "batch": view.batch.name]),
            deadline: deadline,
            isOpen: view.isOpen, rows: view.entries.map(row), hasLower: view.lower.values.contains { !$0.isEmpty },
            choices: view.choices.map(option), chosen: Self.value(view.unit.id, view.batch.id),
            action: visit.links.ranking(view.programme.id), csrf: visit.csrf,
            hidden: [
                HiddenField("_unit", view.unit.id.text), HiddenField("_batch", view.batch.id.text),
                HiddenField("_version", String(view.version)),
            ], problem: problem)
    }

    private var deadline: String? {
        view.batch.deadline(.ranking).map { end in
            DeadlineWords(texts: texts, zone: visit.site.zone).sentence(.ranking, ending: end, at: view.now)
        }
    }

    private func row(_ entry: RankingEntry) -> RankingModel.Row {
        let isEditable = view.isOpen && (!entry.isGone || entry.place != nil)
        let url = isEditable ? visit.links.rank(entry.application, unit: view.unit.id, returnTo: here) : nil
        return RankingModel.Row(
            id: entry.application.text,
            place: words.link(entry.place, of: entry.applicantName, url: url, isGone: entry.isGone),
            applicant: entry.applicantName, number: entry.number, employer: entry.employerName,
            lower: words.lower(view.lower[entry.application] ?? []),
            gone: entry.isGone ? texts(RankingText.gone) : nil, isRanked: entry.place != nil)
    }

    private func option(_ choice: ReadRanking.Choice) -> Option {
        Option(
            value: Self.value(choice.unit.id, choice.batch.id),
            title: texts(
                RankingText.lead,
                ["unit": choice.unit.name, "year": choice.batch.year, "batch": choice.batch.name]))
    }

    /// A unit and a batch in one value of a list; ids have no colon.
    static func value(_ unit: UnitID, _ batch: BatchID) -> String { "\(unit):\(batch)" }
}
