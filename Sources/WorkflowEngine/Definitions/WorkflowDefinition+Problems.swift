import Domain

extension WorkflowDefinition {
    /// Everything that is wrong with the definition, in the order of its stages; empty when it may be used.
    package var problems: [WorkflowProblem] {
        problemsOfOrder + stages.flatMap(\.problems) + duplicateDecisionFields + problemsOfHandingIn
    }

    private var problemsOfOrder: [WorkflowProblem] {
        guard let first = stages.first else { return [.noStages] }
        var problems: [WorkflowProblem] = repeated(stages.map(\.id)).map { .duplicateStage($0) }
        if case .parent = first.unit, applicant == .person { problems.append(.parentWithoutPredecessor(first.id)) }
        if let authority = stages.firstIndex(where: { $0.unit == .authority }) {
            problems += stages.dropFirst(authority + 1).map { .stageAfterAuthority($0.id) }
        }
        return problems
    }

    private var duplicateDecisionFields: [WorkflowProblem] {
        repeated(stages.flatMap(\.decisionFields)).map { .duplicateDecisionField($0) }
    }

    private var problemsOfHandingIn: [WorkflowProblem] {
        var problems: [WorkflowProblem] = []
        if applicant == .unit {
            problems += stages.filter { $0.unit == .employer }.map { .unitReviewsItself($0.id) }
            if bindingRequired { problems.append(.bindingOfUnit) }
        }
        if rejectFinalInBatch, !stages.isEmpty, !stages.contains(where: \.mayReject) {
            problems.append(.rejectionNeverOffered)
        }
        if resumeAt == .returner {
            problems += stages.filter(\.quotaAtStage).map { .returnerSkipsQuota($0.id) }
        }
        return problems
    }
}

extension StageDefinition {
    fileprivate var problems: [WorkflowProblem] {
        var problems: [WorkflowProblem] = []
        if publicityDays ?? 0 < 0 { problems.append(.negativePublicity(id)) }
        if !waitsAfterPass, opinionOnReport || batchActions.contains(.report) {
            problems.append(.reportNeverHappens(id))
        }
        if batchActions.contains(.pass), !decisionFields.isEmpty { problems.append(.decisionInBatch(id)) }
        if batchActions.contains(.reject), !mayReject { problems.append(.rejectionNotOffered(id)) }
        let allowed: Set<EventKind> = [.pass, .report, .return, .reject]
        problems += EventKind.allCases.filter { verbs[$0] != nil && !mayOffer($0) }.map { .verbNeverUsed(id, $0) }
        return problems
            + EventKind.allCases.filter { batchActions.contains($0) && !allowed.contains($0) }
            .map { .notABatchAction(id, $0) }
    }
}

/// The elements that occur more than once, each one time, in the order of their first repetition.
private func repeated<Element: Hashable>(_ elements: [Element]) -> [Element] {
    var seen: Set<Element> = []
    var twice: [Element] = []
    for element in elements where !seen.insert(element).inserted && !twice.contains(element) {
        twice.append(element)
    }
    return twice
}
