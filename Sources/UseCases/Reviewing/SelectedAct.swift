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
        let act = ReviewAct(
            context: context, store: store, dossier: dossier, actor: actor, input: decision(dossier, step, row),
            now: now)
        switch try act.run(comment.map { [$0] } ?? []) {
        case .done: return []
        case .refused(let reasons): return reasons
        case .hidden, .forbidden: return [.workflow(.notTheHolder)]
        }
    }

    private func decision(
        _ dossier: Dossier, _ step: RouteStep, _ row: SelectedApplication
    ) -> DecideApplication.Input {
        var comments: [AnswerPlace: String] = [:]
        if case .return = input.verdict { comments = comment(dossier, step) }
        return DecideApplication.Input(
            verdict: input.verdict, comments: comments, text: text(dossier, step), decision: [:],
            confirmed: input.confirmed, version: row.version)
    }

    /// The comment stands at the head of the form; what was noted there before stays with it.
    private func comment(_ dossier: Dossier, _ step: RouteStep) -> [AnswerPlace: String] {
        guard let section = dossier.programme.form.sections.first, !input.text.trimmed.isEmpty else { return [:] }
        let place = AnswerPlace(section: section.id)
        let noted = dossier.comments.first { comment in
            comment.state == .draft && comment.position == step.position && comment.place == place
        }
        return [place: [noted?.text, input.text.trimmed].compactMap(\.self).joined(separator: "\n")]
    }

    private func text(_ dossier: Dossier, _ step: RouteStep) -> String {
        switch input.verdict {
        case .return: return ""
        case .report where input.text.trimmed.isEmpty:
            let passed = dossier.events.last { event in
                event.kind == EventKind.pass.rawValue && event.position == step.position
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
