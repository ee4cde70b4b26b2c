import Domain
import FormEngine
import Pages
import Programmes
import Texts
import UseCases
import WorkflowEngine

/// What came of an application, for its applicant: the verdict, what was decided besides, and the reason of a rejection.
struct OutcomePresenter {
    let dossier: Dossier
    let zone: CivilZone

    private var programme: Programme { dossier.programme }

    /// `nil` as long as nothing is decided.
    var card: Card? {
        let texts = programme.texts
        let state = dossier.application.state
        guard state == .approved || state == .rejected,
            let last = dossier.events.last(where: { $0.to == state && $0.from != state })
        else { return nil }
        let verdict = DefinitionList.Item(
            texts(ReadingText.outcome), text: StateLabels(programme).label(state), state: .plain)
        let date = DefinitionList.Item(texts(ResultText.decidedOn), text: zone.date(of: last.at).description)
        let reason =
            state == .rejected && !last.text.isEmpty
            ? [DefinitionList.Item(texts(ResultText.reason), text: last.text, isWide: true)] : []
        return Card(
            texts(ReadingText.outcome), id: "outcome",
            content: DefinitionList([verdict, date] + (state == .approved ? decisions : []) + reason).markup)
    }

    private var decisions: [DefinitionList.Item] {
        let given = dossier.events.filter { $0.pass == dossier.application.pass }
            .reduce(into: [String: String]()) { $0.merge($1.decision) { _, later in later } }
        return programme.workflow.stages.flatMap { programme.decisions[$0.id] ?? [] }.compactMap { field in
            given[field.id.text].map { text in
                DefinitionList.Item(field.label, text: [text, field.unit].compactMap(\.self).joined(separator: " "))
            }
        }
    }
}
