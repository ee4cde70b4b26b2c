import Access
import Domain
import HTTPTypes
package import Hummingbird
import Markup
import Pages
import Parsing
import Programmes
import Texts
import UseCases
import WorkflowEngine

/// Acts on the ticked rows of a list (批量审核、批量上报): first a page that asks, then what came of each row.
package struct SelectionRoutes: Sendable {
    private let offices: Offices

    package init(_ offices: Offices) {
        self.offices = offices
    }

    package func add(to router: Router<BoleRequestContext>) {
        router.form("/:site/selection/:system/:programme") { fields, request, context in
            let visit = try await Visit(offices, request, context)
            return try await answer(visit, try visit.signedIn(), SelectionEntry(fields))
        }
    }

    private func answer(_ visit: Visit, _ actor: Actor, _ entry: SelectionEntry) async throws -> Response {
        let id = try visit.programmeOfPath()
        let outcome = try await ReadSelection(visit.context)(actor, id, entry.rows)
        if case .forbidden = outcome, actor.isOnlyOfIntranet { throw RequestRefusal.notFound }
        if case .refused(let reasons) = outcome { return try nothing(visit, id, entry, reasons) }
        let view = try visit.value(outcome)
        guard let action = entry.action else { throw RequestRefusal.malformed }
        let presenter = SelectionPresenter(visit: visit, programme: view.programme, entry: entry, action: action)
        guard entry.isConfirmed else { return ask(visit, presenter, view.applications, []) }
        switch try await act(visit, actor, id, action, entry) {
        case .done(let outcomes): return result(visit, presenter, outcomes)
        case .refused(let reasons): return ask(visit, presenter, view.applications, reasons.compactMap(\.transition))
        case .hidden: throw RequestRefusal.notFound
        case .forbidden: throw RequestRefusal.forbidden
        }
    }

    /// The page that asks has shown the warning of a rejection, so that pressing its button confirms it.
    private func act(
        _ visit: Visit, _ actor: Actor, _ id: ProgrammeID, _ action: SelectionEntry.Action, _ entry: SelectionEntry
    ) async throws -> Outcome<[SelectedOutcome], SelectionRefusal> {
        guard action != .report else {
            return try await ReportSelected(visit.context)(actor, id, rows: entry.rows, text: entry.text)
        }
        let confirmed: Set<WorkflowEngine.Confirmation> = action == .reject ? [.rejection] : []
        return try await DecideSelected(visit.context)(
            actor, id,
            DecideSelected.Input(verdict: action.verdict, rows: entry.rows, text: entry.text, confirmed: confirmed))
    }

    // MARK: Pages

    private func ask(
        _ visit: Visit, _ presenter: SelectionPresenter, _ applications: [UseCases.Application],
        _ refusals: [TransitionRefusal]
    ) -> Response {
        let model = presenter.form(applications, refusals: refusals)
        return page(
            visit, presenter, model.title, status: refusals.isEmpty ? .ok : .unprocessableContent,
            SelectionPage(model).markup)
    }

    private func result(
        _ visit: Visit, _ presenter: SelectionPresenter, _ outcomes: [SelectedOutcome]
    ) -> Response {
        let model = presenter.result(outcomes)
        return page(visit, presenter, model.title, SelectionResultPage(model, texts: presenter.programme.texts).markup)
    }

    private func page(
        _ visit: Visit, _ presenter: SelectionPresenter, _ title: String, status: HTTPResponse.Status = .ok,
        _ content: Markup
    ) -> Response {
        visit.page(
            title: title,
            breadcrumb: [
                Link(visit.texts(CommonText.home), url: visit.links.home),
                presenter.list, Link(title, url: ""),
            ], side: visit.workMenu, status: status, content: content)
    }

    private func nothing(
        _ visit: Visit, _ id: ProgrammeID, _ entry: SelectionEntry, _ reasons: [SelectionRefusal]
    ) throws -> Response {
        let title = visit.texts(ReviewText.gone)
        let sentences = reasons.map { reason in
            if case .tooMany(let limit) = reason {
                return visit.texts(WorkListText.tooMany, ["limit": String(limit)])
            }
            return visit.texts(WorkListText.nothingSelected)
        }
        let back = Link(visit.texts(ReviewText.backToList), url: visit.links.reviews(id, entry.list))
        return visit.page(
            title: title, side: visit.workMenu, status: .unprocessableContent,
            content: GonePage(title: title, reasons: sentences, back: back).markup)
    }
}

extension SelectionRefusal {
    fileprivate var transition: TransitionRefusal? {
        if case .transition(let refusal) = self { refusal } else { nil }
    }
}
