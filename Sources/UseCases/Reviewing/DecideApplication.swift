package import Access
package import Domain
package import FormEngine
import Programmes
package import WorkflowEngine

/// A reviewer's act on an application: comments, and with them or without, a verdict (R-REVIEW-03/04, §15.7).
package struct DecideApplication: Sendable {
    /// What the reviewer sent.
    package struct Input: Sendable {
        /// `nil` only keeps the comments (保存意见).
        package let verdict: Verdict?
        /// The comments of every box on the page; an empty text removes the draft.
        package let comments: [AnswerPlace: String]
        /// What the boxes held when the page was shown; a place that is missing was not on a page.
        package let shown: [AnswerPlace: String]
        /// The opinion of a pass or report, the reason of a rejection.
        package let text: String
        /// Raw values of the decision's fields.
        package let decision: [String: [String]]
        package let confirmed: Set<Confirmation>
        /// The application's version when the page was shown.
        package let version: Int64

        package init(
            verdict: Verdict?, comments: [AnswerPlace: String], shown: [AnswerPlace: String] = [:], text: String,
            decision: [String: [String]], confirmed: Set<Confirmation>, version: Int64
        ) {
            (self.verdict, self.comments, self.shown, self.text) = (verdict, comments, shown, text)
            (self.decision, self.confirmed, self.version) = (decision, confirmed, version)
        }
    }

    /// The reviewer's events of the general model.
    package enum Verdict: Hashable, Sendable {
        case pass
        case `return`(ReturnTarget?)
        case reject
        case report
        case reopen
        case passBack
        case printPublicity

        /// Whether the drafts of the stage go out with it.
        fileprivate var publishesComments: Bool {
            switch self {
            case .return, .reject, .passBack: true
            case .pass, .report, .reopen, .printPublicity: false
            }
        }
    }

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    /// Comments are kept even when the verdict beside them is refused.
    package func callAsFunction(
        _ actor: Actor, _ id: ApplicationID, _ input: Input
    ) async throws -> Outcome<Void, TransitionRefusal> {
        let now = context.clock.now()
        let ids: [CommentID] = input.comments.map { _ in context.ids.next(at: now) }
        do {
            return try await context.storage.write { [context] store in
                let lookup = DossierLookup(context, actor)
                if let reason = try Self.reasonGone(actor, id, context.site, store) { return .refused([reason]) }
                if try lookup.isOwn(id, in: store) { return .refused([.workflow(.ownApplication)]) }
                return try lookup.with(id, to: .review, in: store) { dossier in
                    try Review(
                        context: context, store: store, dossier: dossier, actor: actor, input: input, now: now
                    ).run(ids)
                }
            }
        } catch is LostRace {
            return .refused([.stale])
        }
    }

    /// Why an application that had reached the reviewer is back with the applicant, also where he may no longer see it
    /// (R-REVIEW-06); `nil` for everybody else and everything else.
    private static func reasonGone(
        _ actor: Actor, _ id: ApplicationID, _ site: Site, _ store: any StoreTransaction
    ) throws -> TransitionRefusal? {
        guard let application = try store.applications.find(id), application.state.isWithApplicant,
            let programme = site.programme(application.programme),
            try store.routes.list(of: id).contains(where: { entry in
                entry.reachedAt != nil && actor.administers(entry.unit, in: programme.system)
            })
        else { return nil }
        let last = try store.events.list(of: id).last
        return last?.kind == EventKind.recall.rawValue ? .recalled : .stale
    }
}

/// One act, inside its transaction.
private struct Review {
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
        situation.actorIsApplicant = try store.people.isOwn(dossier.application, of: actor)
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
        var values: [FieldID: JSONValue] = [:]
        var shown: [String: String] = [:]
        var problems: [TransitionRefusal] = []
        for field in dossier.programme.decisions[stage.id] ?? [] {
            let behaviour = field.kind.behaviour
            switch behaviour.read(input.decision[field.id.text] ?? [], in: ReadingContext(today: context.today())) {
            case .empty: break
            case .answer(let answer):
                values[field.id] = answer.json
                shown[field.id.text] = behaviour.raw(answer).joined(separator: ",")
                if case .text(let text) = behaviour.display(answer) { shown[field.id.text] = text }
            case .problems: problems.append(.decision(field.id.text))
            }
        }
        return (values, shown, problems)
    }
}
