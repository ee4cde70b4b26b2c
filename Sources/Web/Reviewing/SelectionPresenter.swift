import Domain
import Pages
import Programmes
import Texts
import UseCases
import WorkflowEngine

/// The pages of an act on many applications: what is to be typed and confirmed, and what came of it.
struct SelectionPresenter {
    let visit: Visit
    let programme: Programme
    let entry: SelectionEntry
    let action: SelectionEntry.Action

    private var texts: TextCatalogue { programme.texts }
    private var act: String { texts.text(named: "verb.\(action.rawValue)") }
    /// Where the rows were ticked, as the menu calls it.
    var list: Link { visit.listLink(programme, entry.list) }

    var title: String { texts(WorkListText.actOnMany, ["act": act]) }

    // MARK: Before

    /// - Parameter refusals: why nothing was done.
    func form(_ applications: [Application], refusals: [TransitionRefusal]) -> SelectionModel {
        let count = String(applications.count)
        let words = RefusalWords(programme, zone: visit.site.zone)
        return SelectionModel(
            title: title, lead: texts(WorkListText.selected, ["list": list.title, "count": count]),
            errors: words.sentences(refusals.filter { !isOfText($0) }),
            warning: action == .reject ? texts(ReviewText.confirmReject) : nil,
            names: applications.map(name),
            row: row(words.sentences(refusals.filter(isOfText))), action: visit.links.selection(programme.id),
            csrf: visit.csrf, kept: entry.kept,
            button: Button(
                texts(WorkListText.confirm, ["act": act, "count": count]),
                kind: action == .return ? .primary : action.kind, name: SelectionEntry.Name.action,
                value: action.rawValue),
            back: Link(texts(CommonText.back), url: list.url))
    }

    private func name(_ application: UseCases.Application) -> String {
        texts(
            WorkListText.selectedRow,
            [
                "name": application.applicant.name, "number": application.number, "unit": application.employerName,
            ])
    }

    private func isOfText(_ refusal: TransitionRefusal) -> Bool {
        switch refusal {
        case .workflow(.opinionMissing), .workflow(.reasonMissing), .workflow(.commentMissing), .textTooLong: true
        default: false
        }
    }

    private func row(_ errors: [String]) -> FieldRow {
        let stages = programme.workflow.stages
        let isRequired =
            switch action {
            case .reject: true
            case .return: stages.contains(where: \.commentRequiredOnReturn)
            case .pass: stages.contains(where: \.opinionOnPass)
            case .report: false
            }
        let limit = CharacterLimit(
            most: ReviewFormPresenter.limit, text: texts(ReviewText.counter), excessText: texts(ReviewText.counterOver))
        return FieldRow(
            id: SelectionEntry.Name.text, label: label, control: TextArea(value: entry.text, rows: 4, limit: limit),
            requiredTitle: isRequired ? texts(CommonText.required) : nil,
            hint: texts(action == .report ? WorkListText.ownOpinionHint : .sameForAll), errors: errors)
    }

    private var label: String {
        switch action {
        case .return: texts(ReviewText.comment)
        case .reject: texts(WorkListText.reason)
        case .pass, .report: texts(ReviewText.recommendation)
        }
    }

    // MARK: Afterwards

    func result(_ outcomes: [SelectedOutcome]) -> SelectionResultModel {
        let words = RefusalWords(programme, zone: visit.site.zone)
        let done = outcomes.count(where: \.isDone)
        let left = outcomes.count - done
        let alerts = [
            done > 0 ? Alert(.success, texts(WorkListText.doneCount, ["count": String(done)])) : nil,
            left > 0 ? Alert(.warning, texts(WorkListText.passedOverCount, ["count": String(left)])) : nil,
        ]
        return SelectionResultModel(
            title: texts(WorkListText.result, ["act": act]), alerts: alerts.compactMap(\.self),
            rows: outcomes.map { outcome in
                SelectionResultModel.Row(
                    name: outcome.name, number: outcome.number, url: visit.links.review(outcome.id),
                    badge: outcome.isDone
                        ? Badge(texts(WorkListText.done), tone: .success)
                        : Badge(texts(WorkListText.passedOver), tone: .warning),
                    reasons: words.sentences(outcome.refusals))
            }, back: Link(texts(ReviewText.backToList), url: list.url))
    }
}
