import Access
import Domain
import FormEngine
import Programmes
import WorkflowEngine

/// One act of a reviewer on one application, inside the transaction of its caller.
struct ReviewAct {
    let context: SiteContext
    let store: any StoreTransaction
    var dossier: Dossier
    let actor: Actor
    let input: DecideApplication.Input
    let now: Instant

    func run(_ ids: [CommentID]) throws -> Outcome<Void, TransitionRefusal> {
        guard dossier.application.version == input.version else { return .refused([.stale]) }
        guard let position = dossier.application.state.stage,
            let step = dossier.steps.first(where: { $0.position == position }),
            let unit = try store.units.find(step.unit)
        else { return .hidden }
        let tooLong =
            input.comments.values.contains { TextLength.count($0) > 500 } || TextLength.count(input.text) > 500
        guard !tooLong else { return .refused([.textTooLong(limit: 500)]) }
        let name = try store.accounts.find(actor.account)?.displayName ?? ""
        let party = ActingParty(
            account: actor.account, name: name, unit: unit.id, unitName: unit.name, phone: unit.phone,
            deputyFor: actor.principal(for: unit.id, in: dossier.programme.system))
        let changed = try CommentDrafts(store, dossier.application, dossier.programme, position, party, now)
            .save(input.comments, over: input.shown, ids)
        guard changed.isEmpty else { return .refused(changed.map(TransitionRefusal.commentChanged)) }
        guard let verdict = input.verdict else { return .done(()) }
        return try decide(verdict, step, party)
    }

    private func decide(
        _ verdict: DecideApplication.Verdict, _ step: RouteStep, _ party: ActingParty
    ) throws -> Outcome<Void, TransitionRefusal> {
        let reading = readDecision(step.stage)
        guard reading.problems.isEmpty || verdict != .pass else { return .refused(reading.problems) }
        var situation = SituationBuilder(dossier).situation(confirmed: input.confirmed)
        let drafts = try store.comments.list(of: dossier.application.id).filter { comment in
            comment.state == .draft && comment.position == step.position
        }
        if verdict.publishesComments, let unseen = unseen(drafts) { return .refused(unseen) }
        situation.commentsOfThisStageThisRound = drafts.count
        // A-47, also through another account with the same identity number, and through a deputy.
        situation.actorIsApplicant = try store.people.isOwn(
            dossier.application, of: actor, in: dossier.programme.system)
        situation.quota = try dossier.quota(at: step, in: store)
        let outcome = Workflow.decide(
            event(verdict, reading.values), in: situation, by: .holder(of: step.position),
            under: dossier.programme.workflow, at: now)
        guard let transition = outcome.transition else {
            return .refused(outcome.refusals.map(TransitionRefusal.workflow))
        }
        var writer = TransitionWriter(context, store, dossier, party, now)
        writer.text = input.text.trimmed
        writer.decision = verdict == .pass ? reading.shown : [:]
        guard try writer.write(transition) else { throw LostRace() }
        return .done(())
    }

    /// What a page had not shown when it was sent; whoever decides without a page answers for all of it.
    private func unseen(_ drafts: [Comment]) -> [TransitionRefusal]? {
        guard !input.shown.isEmpty else { return nil }
        let unseen = drafts.map(\.place).filter { input.shown[$0] == nil || isUnread($0, drafts) }
        return unseen.isEmpty ? nil : unseen.map(TransitionRefusal.commentUnseen)
    }

    /// A box that the reviewer left as it was, and that holds something else by now.
    private func isUnread(_ place: AnswerPlace, _ drafts: [Comment]) -> Bool {
        let stored = drafts.first { $0.place == place }?.text
        return stored != (input.comments[place] ?? "").trimmed
    }

    private func event(_ verdict: DecideApplication.Verdict, _ decision: [FieldID: JSONValue]) -> WorkflowEvent {
        switch verdict {
        case .pass: .pass(opinion: input.text.trimmed, decision: decision)
        case .return(let target): .return(target: target)
        case .reject: .reject(reason: input.text.trimmed)
        case .report: .report(opinion: input.text.trimmed)
        case .reopen: .reopen
        case .passBack: .passBack
        case .printPublicity: .printPublicity
        }
    }

    private func readDecision(
        _ stage: StageDefinition
    ) -> (values: [FieldID: JSONValue], shown: [String: String], problems: [TransitionRefusal]) {
        let fields = dossier.programme.decisions[stage.id] ?? []
        let reading = DecisionReader(fields).read(input.decision, in: ReadingContext(today: context.today()))
        var values: [FieldID: JSONValue] = [:]
        var shown: [String: String] = [:]
        for field in fields {
            guard let answer = reading.answers[field.id] else { continue }
            values[field.id] = answer.json
            shown[field.id.text] = field.behaviour.raw(answer).joined(separator: ",")
            if case .text(let text) = field.behaviour.display(answer) { shown[field.id.text] = text }
        }
        let problems = fields.filter { reading.problems[$0.id] != nil }.map { TransitionRefusal.decision($0.id.text) }
        return (values, shown, problems)
    }
}
