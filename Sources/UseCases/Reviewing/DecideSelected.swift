package import Access
package import Domain
import Programmes
package import WorkflowEngine

/// One verdict on many applications (批量审核, R-REVIEW-25): each row in a transaction of its own, done or passed over.
package struct DecideSelected: Sendable {
    /// What is to be done with the rows.
    package struct Input: Sendable {
        package let verdict: DecideApplication.Verdict
        package let rows: [SelectedApplication]
        /// The opinion of a pass, the reason of a rejection, the comment of a return.
        package let text: String
        package let confirmed: Set<Confirmation>

        package init(
            verdict: DecideApplication.Verdict, rows: [SelectedApplication], text: String,
            confirmed: Set<Confirmation> = []
        ) {
            (self.verdict, self.rows, self.text, self.confirmed) = (verdict, rows, text, confirmed)
        }
    }

    /// More rows than a page of a list has.
    package static let limit = 200

    private let context: SiteContext

    package init(_ context: SiteContext) {
        self.context = context
    }

    /// What came of each row, in the order of the rows; those that the actor may not know of are left out.
    package func callAsFunction(
        _ actor: Actor, _ programme: ProgrammeID, _ input: Input
    ) async throws -> Outcome<[SelectedOutcome], SelectionRefusal> {
        if let refusal = Self.refusal(input.rows) { return .refused([refusal]) }
        var outcomes: [SelectedOutcome] = []
        for row in input.rows.firstOfEach {
            if let outcome = try await decide(row, actor, programme, input) { outcomes.append(outcome) }
        }
        let reasons = Self.reasonsOfInput(outcomes)
        return reasons.isEmpty ? .done(outcomes) : .refused(reasons.map(SelectionRefusal.transition))
    }

    static func refusal(_ rows: [SelectedApplication]) -> SelectionRefusal? {
        if rows.isEmpty { return .nothingSelected }
        return rows.count > limit ? .tooMany(limit: limit) : nil
    }

    private func decide(
        _ row: SelectedApplication, _ actor: Actor, _ programme: ProgrammeID, _ input: Input
    ) async throws -> SelectedOutcome? {
        let now = context.clock.now()
        let comment: CommentID = context.ids.next(at: now)
        do {
            return try await context.storage.write { [context] store in
                let act = SelectedAct(
                    context: context, store: store, actor: actor, programme: programme, input: input, now: now)
                let outcome = try act.run(row, comment: comment)
                // Nothing of a row that was refused stays behind, such as its comment.
                if let outcome, !outcome.isDone { throw PassedOver(outcome: outcome) }
                return outcome
            }
        } catch let passed as PassedOver {
            return passed.outcome
        } catch is LostRace {
            return SelectedOutcome(id: row.id, number: "", name: "", refusals: [.stale])
        }
    }

    /// Where no row was done because something was not typed, that is said beside the field and not at every row.
    private static func reasonsOfInput(_ outcomes: [SelectedOutcome]) -> [TransitionRefusal] {
        guard let first = outcomes.first, outcomes.allSatisfy({ !$0.isDone && $0.refusals == first.refusals }),
            first.refusals.allSatisfy(\.isOfInput)
        else { return [] }
        return first.refusals
    }
}

/// Undoes the transaction of a row; never leaves the use case.
private struct PassedOver: Error {
    let outcome: SelectedOutcome
}

extension [SelectedApplication] {
    /// Each application once, as it was named first.
    var firstOfEach: [SelectedApplication] {
        var seen: Set<ApplicationID> = []
        return filter { seen.insert($0.id).inserted }
    }
}

extension TransitionRefusal {
    /// Whether it is about what was typed beside the rows.
    var isOfInput: Bool {
        switch self {
        case .workflow(.opinionMissing), .workflow(.reasonMissing), .workflow(.commentMissing),
            .workflow(.rejectionNotConfirmed), .textTooLong:
            true
        default: false
        }
    }
}
