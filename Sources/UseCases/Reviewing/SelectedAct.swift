import Access
import Domain
import FormEngine
import Programmes
import WorkflowEngine

/// One row of a selection, inside the transaction of its caller.
struct SelectedAct {
    let context: SiteContext
    let store: any StoreTransaction
    let actor: Actor
    let programme: ProgrammeID
    let input: DecideSelected.Input
    let now: Instant

    /// - Parameter comment: the id of the comment of a return.
    /// - Returns: `nil` for what the actor may not know of.
    /// - Throws: ``LostRace`` when somebody else was first.
    func run(_ row: SelectedApplication, comment: CommentID?) throws -> SelectedOutcome? {
        guard let application = try store.applications.find(row.id), application.programme == programme,
            let revision = context.site.programme(programme, in: application.revision)
        else { return nil }
        let facts = application.facts(
            system: revision.system, route: try store.routes.list(of: row.id),
            stewards: try store.people.stewards(of: application, in: revision.system))
        let refusals: [TransitionRefusal]
        switch AccessRules.may(actor, .review, facts) {
        case .hidden: return nil
        case .forbidden(.ownApplication): refusals = [.workflow(.ownApplication)]
        case .forbidden: refusals = [application.version == row.version ? .workflow(.notTheHolder) : .stale]
        case .allowed: refusals = try act(row, comment)
        }
        return SelectedOutcome(
            id: row.id, number: application.number, name: application.applicant.name, refusals: refusals)
    }

    private func act(_ row: SelectedApplication, _ comment: CommentID?) throws -> [TransitionRefusal] {
        guard case .found(let dossier) = try DossierLookup(context, actor).find(row.id, to: .review, in: store),
            let step = dossier.steps.first(where: { $0.position == dossier.application.state.stage })
        else { return [.stale] }
        // What was changed meanwhile is not judged by what was on the page.
        guard dossier.application.version == row.version else { return [.stale] }
        guard let event = input.verdict.event, step.stage.batchActions.contains(event) else {
            return [.notForSelection]
        }
        let waiting = drafts(dossier, step)
        guard waiting == 0 || !input.verdict.publishesComments else { return [.commentsWaiting(count: waiting)] }
        let act = ReviewAct(
            context: context, store: store, dossier: dossier, actor: actor, input: decision(dossier, row),
            now: now)
        switch try act.run(comment.map { [$0] } ?? []) {
        case .done: return []
        case .refused(let reasons): return reasons
        case .hidden, .forbidden: return [.workflow(.notTheHolder)]
        }
    }

    private func drafts(_ dossier: Dossier, _ step: RouteStep) -> Int {
        dossier.comments.count { $0.state == .draft && $0.position == step.position }
    }

    /// What is said to many is said about the application as a whole, whatever places the stage comments on.
    private func decision(_ dossier: Dossier, _ row: SelectedApplication) -> DecideApplication.Input {
        var comments: [AnswerPlace: String] = [:]
        if case .return = input.verdict, !input.text.trimmed.isEmpty {
            comments[.wholeApplication] = input.text.trimmed
        }
        return DecideApplication.Input(
            verdict: input.verdict, comments: comments, text: text(dossier), decision: [:],
            confirmed: input.confirmed, version: row.version)
    }

    private func text(_ dossier: Dossier) -> String {
        switch input.verdict {
        case .return: return ""
        case .report where input.text.trimmed.isEmpty:
            let passed = dossier.events.last { event in
                event.kind == EventKind.pass.rawValue && event.position == dossier.application.state.stage
            }
            return passed?.text ?? ""
        default: return input.text
        }
    }
}

extension DecideApplication.Verdict {
    /// The event of a batch; `nil` for what is done one by one only.
    var event: EventKind? {
        switch self {
        case .pass: .pass
        case .return: .return
        case .reject: .reject
        case .report: .report
        case .reopen, .passBack, .printPublicity: nil
        }
    }
}
