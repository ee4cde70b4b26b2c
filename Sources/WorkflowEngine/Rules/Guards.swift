import Domain

extension SubmissionWindow {
    /// What stands against creating and first handing in at `now`.
    func refusals(at now: Instant) -> [Refusal] {
        if now < opensAt { return [.windowNotOpen(opens: opensAt)] }
        return now < closesAt ? [] : [.windowClosed(closes: closesAt)]
    }

    /// What stands against handing in a returned application at `now`.
    func refusalsOfCorrection(at now: Instant) -> [Refusal] {
        now < correctionClosesAt ? [] : [.correctionClosed(closed: correctionClosesAt)]
    }
}

extension WorkflowDefinition {
    /// What earlier or other applications in the batch stand against. Source: R-APPLY-14, R-APPLY-15.
    func batchRefusals(other: ApplicationID?, rejected: Bool) -> [Refusal] {
        var refusals: [Refusal] = []
        if onePerBatch, let other { refusals.append(.alreadyInBatch(other)) }
        if rejectFinalInBatch, rejected { refusals.append(.rejectedInBatch) }
        return refusals
    }
}

extension QuotaFacts {
    /// The unit's own number must be set and inside the preset; what is sent must fit into it.
    var refusals: [Refusal] {
        guard let declared, (0...max(0, limit)).contains(declared) else { return [.quotaNotMaintained] }
        let (total, overflow) = used.addingReportingOverflow(asked)
        return !overflow && total <= declared ? [] : [.quotaExceeded(limit: declared, used: used, asked: asked)]
    }
}

extension RouteStep {
    /// To whom this step may return, the first being taken where none is named.
    package var returnTargets: [ReturnTarget] {
        switch stage.returnMode {
        case .direct: [.applicant]
        case .stepwise: [below]
        case .choose: [.applicant] + (0..<max(0, position)).map(ReturnTarget.stage)
        }
    }

    /// One level down: the step before, from the first one the applicant.
    var below: ReturnTarget { position > 0 ? .stage(position - 1) : .applicant }
}

extension Refusal {
    /// Whether the actor can lift it himself, by typing, confirming, filling in or making room, or by waiting for a day
    /// that the answer names; only then the event is still worth offering.
    package var isCurable: Bool {
        switch self {
        case .checkNotPassed, .bindingMissing, .unansweredComments, .opinionMissing, .decisionMissing,
            .commentMissing, .commentsOpen, .targetMissing, .targetNotOffered, .reasonMissing,
            .rejectionNotConfirmed, .publicityNotConfirmed, .publicityRunning, .objectionsOpen,
            .quotaNotMaintained, .quotaExceeded:
            true
        case .notAllowedInState, .notTheApplicant, .notTheHolder, .notTheSiteAdministrator, .ownApplication,
            .windowNotOpen, .windowClosed, .correctionClosed, .reviewClosed, .alreadyInBatch, .rejectedInBatch,
            .routeMissing, .recallNotOffered, .alreadyReviewed, .everSubmitted, .rejectNotOffered:
            false
        }
    }
}
