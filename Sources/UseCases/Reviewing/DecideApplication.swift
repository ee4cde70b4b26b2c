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
        var publishesComments: Bool {
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
                    try ReviewAct(
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
    static func reasonGone(
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
