import Domain
import Pages
import Programmes
import Texts
import UseCases
import WorkflowEngine

/// The search and the conditions above a reviewer's list.
struct ListFilters {
    let view: ListReviews.View
    let question: ListQuestion
    let columns: [ListColumn]

    private var texts: TextCatalogue { view.programme.texts }

    /// Always in sight, beside the searched text.
    var rows: [FieldRow] {
        (states.count > 1 ? [state] : []) + (view.batches.count > 1 ? [batch] : [])
    }

    /// Opened when wanted.
    var more: [FieldRow] { [employer, order, columnChoice] }

    private var state: FieldRow {
        let options = states.map { Option(value: $0.rawValue, title: title($0)) }
        return FieldRow(
            id: ListQuestion.Name.state, label: texts(WorkListText.state),
            control: Select(
                options, selected: question.filter.states.first?.rawValue, emptyTitle: texts(WorkListText.anyState)))
    }

    private func title(_ state: StateKind) -> String {
        state == .reviewing ? texts(WorkListText.reviewing) : texts.text(named: "state.\(state.rawValue)")
    }

    /// The states that an application in the view may be in.
    private var states: [StateKind] {
        let stages = view.programme.workflow.stages
        let possible = StateKind.allCases.filter { state in
            switch state {
            case .draft, .deleted: false
            case .reviewing, .returned, .approved: true
            case .publicity: stages.contains { $0.publicityDays != nil }
            case .toReport: stages.contains(where: \.separateReport)
            case .returnedToStage: stages.dropFirst().contains { $0.returnMode != .direct }
            case .rejected: stages.contains(where: \.mayReject)
            }
        }
        switch view.tab.view {
        case .ownReview, .othersReview, .returnedToStage, .rejected: return []
        case .toReport: return possible.filter { $0 == .toReport || $0 == .publicity }
        case .waiting: return possible.filter { ![.returned, .approved, .rejected].contains($0) }
        case .returned, .passed, .all, .reported, .everReturned: return possible
        }
    }

    private var batch: FieldRow {
        let options = view.batches.map { Option(value: $0.id.text, title: "\($0.year) \($0.name)") }
        return FieldRow(
            id: ListQuestion.Name.batch, label: texts(WorkListText.batch),
            control: Select(
                options, selected: question.filter.batch?.text, emptyTitle: texts(WorkListText.anyBatch)))
    }

    private var employer: FieldRow {
        FieldRow(
            id: ListQuestion.Name.employer, label: texts(WorkListText.unit),
            control: TextInput(value: question.filter.employer))
    }

    private var order: FieldRow {
        let options = [
            Option(value: ListOrder.newestFirst.rawValue, title: texts(WorkListText.newestFirst)),
            Option(value: ListOrder.oldestFirst.rawValue, title: texts(WorkListText.oldestFirst)),
        ]
        return FieldRow(
            id: ListQuestion.Name.order, label: texts(WorkListText.order),
            control: Select(options, selected: question.order.rawValue, emptyTitle: nil))
    }

    private var columnChoice: FieldRow {
        let optional = columns.filter(\.isOptional)
        let shown = question.columns ?? Set(optional.map(\.id))
        return FieldRow(
            id: ListQuestion.Name.column, label: texts(WorkListText.columns),
            control: ChoiceGroup.checkbox(
                optional.map { Option(value: $0.id, title: $0.heading.title) }, selected: shown), width: .full)
    }
}
