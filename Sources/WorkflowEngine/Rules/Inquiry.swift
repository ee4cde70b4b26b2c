import Domain

/// One event looked at in one situation, after it is known that it exists there and is the actor's.
struct Inquiry {
    let event: WorkflowEvent
    let situation: Situation
    let definition: WorkflowDefinition
    let now: Instant

    /// Everything that stands against it, in a fixed order.
    var refusals: [Refusal] {
        switch event {
        case .submit: refusalsOfSubmit
        case .delete: situation.neverSubmitted ? [] : [.everSubmitted]
        case .recall, .printPublicity, .recordObjection, .settleObjection: []
        case .reopen, .passBack: refusalsOfTime
        case .pass(let opinion, let decision): onStep { refusalsOfTime + refusalsOfPass($0, opinion, decision) }
        case .report(let opinion): onStep { refusalsOfTime + refusalsOfReport($0, opinion) }
        case .return(let target): onStep { refusalsOfTime + refusalsOfReturn($0, target) }
        case .reject(let reason): onStep { refusalsOfTime + refusalsOfReject($0, reason) }
        case .reinstate(let reason): (reason.isBlank ? [.reasonMissing] : []) + refusalsOfPlace
        }
    }

    /// The last instant does not belong to the time for deciding.
    private var refusalsOfTime: [Refusal] {
        guard let end = situation.reviewClosesAt, now >= end else { return [] }
        return [.reviewClosed(closed: end)]
    }

    private func onStep(_ refusals: (RouteStep) -> [Refusal]) -> [Refusal] {
        situation.step.map(refusals) ?? [.notAllowedInState(situation.state)]
    }
}

extension Inquiry {
    private var refusalsOfSubmit: [Refusal] {
        var refusals =
            situation.state == .returned
            ? situation.window.refusalsOfCorrection(at: now) : situation.window.refusals(at: now)
        refusals += definition.batchRefusals(other: situation.otherInBatch, rejected: situation.rejectedInBatch)
        if !situation.checkPassed { refusals.append(.checkNotPassed) }
        if definition.bindingRequired, !situation.bindingApproved { refusals.append(.bindingMissing) }
        if situation.route.isEmpty { refusals.append(.routeMissing) }
        if situation.unansweredComments > 0, !situation.confirmed.contains(.unansweredComments) {
            refusals.append(.unansweredComments(count: situation.unansweredComments))
        }
        return refusals
    }

    private func refusalsOfPass(
        _ step: RouteStep, _ opinion: String, _ decision: [FieldID: JSONValue]
    ) -> [Refusal] {
        var refusals: [Refusal] = []
        if step.stage.opinionOnPass, opinion.isBlank { refusals.append(.opinionMissing) }
        let missing = step.stage.requiredDecisionFields.filter { decision[$0]?.isBlank ?? true }
        if !missing.isEmpty { refusals.append(.decisionMissing(missing)) }
        if step.stage.commentsBlockPass, situation.commentsOfThisStageThisRound > 0 {
            refusals.append(.commentsOpen(count: situation.commentsOfThisStageThisRound))
        }
        return step.stage.waitsAfterPass ? refusals : refusals + refusalsOfGoingUp(step)
    }

    private func refusalsOfReport(_ step: RouteStep, _ opinion: String) -> [Refusal] {
        var refusals: [Refusal] = []
        if step.stage.opinionOnReport, opinion.isBlank { refusals.append(.opinionMissing) }
        if case .publicity = situation.state { refusals += refusalsOfPublicity(step.stage) }
        return refusals + refusalsOfGoingUp(step)
    }

    /// Without a given number of days the holder's word that it is over is enough.
    private func refusalsOfPublicity(_ stage: StageDefinition) -> [Refusal] {
        refusalsOfDays(stage)
            + (situation.openObjections > 0 ? [.objectionsOpen(count: situation.openObjections)] : [])
    }

    private func refusalsOfDays(_ stage: StageDefinition) -> [Refusal] {
        if stage.publicityDays ?? 0 > 0, let end = situation.publicityEndsAt {
            return now < end ? [.publicityRunning(until: end)] : []
        }
        return situation.confirmed.contains(.publicityOver) ? [] : [.publicityNotConfirmed]
    }

    /// Source: R-QUOTA-02, R-QUOTA-03.
    private func refusalsOfGoingUp(_ step: RouteStep) -> [Refusal] {
        guard step.takesQuota else { return [] }
        guard let quota = situation.quota else { return [.quotaNotMaintained] }
        return quota.refusals
    }

    /// A place that a rejection set free may be taken by now, and then nothing is lifted.
    private var refusalsOfPlace: [Refusal] {
        guard !situation.stepsOfPlaces.isEmpty else { return [] }
        guard let quota = situation.quota else { return [.quotaNotMaintained] }
        return quota.refusals
    }

    private func refusalsOfReturn(_ step: RouteStep, _ target: ReturnTarget?) -> [Refusal] {
        var refusals: [Refusal] = []
        let offered = step.returnTargets
        if let target {
            if !offered.contains(target) { refusals.append(.targetNotOffered) }
        } else if offered.count > 1 {
            refusals.append(.targetMissing)
        }
        if step.stage.commentRequiredOnReturn, situation.commentsOfThisStageThisRound < 1 {
            refusals.append(.commentMissing)
        }
        return refusals
    }

    private func refusalsOfReject(_ step: RouteStep, _ reason: String) -> [Refusal] {
        guard step.stage.mayReject else { return [.rejectNotOffered] }
        var refusals: [Refusal] = []
        if reason.isBlank { refusals.append(.reasonMissing) }
        if !situation.confirmed.contains(.rejection) { refusals.append(.rejectionNotConfirmed) }
        return refusals
    }
}
