package import Domain

/// Everything about an application that a decision may look at, read in one transaction with the decision.
package struct Situation: Hashable, Sendable {
    package var state: ApplicationState
    /// The frozen route; at a submission the newly resolved one.
    package var route: [RouteStep]
    package var window: SubmissionWindow
    /// The state out of which it was last handed in; `nil` before the first submission.
    package var submittedFrom: Origin?
    /// The position that last returned it to the applicant; `nil` when none did.
    package var returningStage: Int?
    /// The position that rejected it last; `nil` when none did.
    package var rejectingStage: Int?
    /// Whether any reviewer has acted since the last submission.
    package var actedSinceSubmit = false
    /// Open comments that the present stage wrote in the present round.
    package var commentsOfThisStageThisRound = 0
    /// Comments of earlier rounds that the applicant has neither answered nor followed.
    package var unansweredComments = 0
    /// The questions that the actor has said yes to.
    package var confirmed: Set<Confirmation> = []
    /// Whether every required item and every rule of the programme is met.
    package var checkPassed = true
    package var bindingApproved = true
    /// Another living application of this applicant in the batch.
    package var otherInBatch: ApplicationID?
    /// Whether a rejection bars this applicant from the batch, also under another unit or account (R-APPLY-15).
    package var rejectedInBatch = false
    /// The first instant at which the running announcement counts as over.
    package var publicityEndsAt: Instant?
    /// What was raised against it in the running announcement and nothing has come of yet.
    package var openObjections = 0
    /// Until when the step that has the application now may decide; `nil` = as long as it needs.
    package var reviewClosesAt: Instant?
    /// The quota of the step that has the application now, of a rejected one that of the last of
    /// ``stepsOfPlaces``; `nil` when none was preset.
    package var quota: QuotaFacts?
    /// Whether the actor is the applicant as a person, through whichever account.
    package var actorIsApplicant = false

    package init(state: ApplicationState, route: [RouteStep], window: SubmissionWindow) {
        self.state = state
        self.route = route
        self.window = window
    }

    /// Out of which state an application was handed in; a recall leads back there.
    package enum Origin: String, Hashable, Sendable, CaseIterable {
        case draft
        case returned
    }

    /// The step to which a lifted rejection leads back; `nil` when none rejected it or the route is too short.
    package var rejectingStep: RouteStep? {
        guard let rejectingStage, route.indices.contains(rejectingStage) else { return nil }
        return route[rejectingStage]
    }

    /// The steps below the rejecting one of whose quotas a lifted rejection takes places again.
    package var stepsOfPlaces: [RouteStep] {
        guard let rejectingStep else { return [] }
        return route.filter { $0.takesQuota && $0.position < rejectingStep.position }
    }

    package var neverSubmitted: Bool { submittedFrom == nil }

    /// The step that has the application now; `nil` when none has or the route is too short.
    package var step: RouteStep? {
        guard let position = state.stage, route.indices.contains(position) else { return nil }
        return route[position]
    }
}
