package import Access
package import Domain
import Programmes
package import WorkflowEngine

/// Sends many applications upward (批量上报, R-REVIEW-31), all in one transaction: rows that cannot go are passed over,
/// and what forbids the whole leaves every one where it was (R-QUOTA-05).
package struct ReportSelected: Sendable {
    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    /// - Parameter text: the opinion of every row; empty = each keeps the one that the unit passed it with.
    package func callAsFunction(
        _ actor: Actor, _ programme: ProgrammeID, rows: [SelectedApplication], text: String,
        confirmed: Set<Confirmation> = []
    ) async throws -> Outcome<[SelectedOutcome], SelectionRefusal> {
        if let refusal = DecideSelected.refusal(rows) { return .refused([refusal]) }
        let input = DecideSelected.Input(verdict: .report, rows: rows, text: text, confirmed: confirmed)
        let now = context.clock.now()
        do {
            return try await context.storage.write { [context] store in
                let act = SelectedAct(
                    context: context, store: store, actor: actor, programme: programme, input: input, now: now)
                let tally = try QuotaTally(rows.firstOfEach.map(\.id), context.site, in: store)
                let outcomes = try rows.firstOfEach.compactMap { try act.run($0, comment: nil) }
                let reasons = Self.reasonsOfWhole(outcomes) + tally.refusals(outcomes)
                guard reasons.isEmpty else { throw RefusedAsWhole(reasons: reasons) }
                return .done(outcomes)
            }
        } catch let refused as RefusedAsWhole {
            return .refused(refused.reasons.map(SelectionRefusal.transition))
        } catch is LostRace {
            return .refused([.transition(.stale)])
        }
    }

    /// The reasons of single rows for which none may go, each one once; quotas are told of as a whole.
    private static func reasonsOfWhole(_ outcomes: [SelectedOutcome]) -> [TransitionRefusal] {
        var reasons: [TransitionRefusal] = []
        for refusal in outcomes.flatMap(\.refusals)
        where refusal.forbidsWhole && !refusal.isQuotaExceeded && !reasons.contains(refusal) {
            reasons.append(refusal)
        }
        return reasons
    }
}

/// Undoes the transaction; never leaves the use case.
private struct RefusedAsWhole: Error {
    let reasons: [TransitionRefusal]
}

extension TransitionRefusal {
    /// Whether one row's refusal stops all: a quota counts every row (R-QUOTA-05).
    fileprivate var forbidsWhole: Bool {
        switch self {
        case .workflow(.quotaNotMaintained), .workflow(.quotaExceeded), .textTooLong: true
        default: false
        }
    }
}
