extension Inquiry {
    /// What the event does; to be asked only when nothing stands against it.
    var transition: Transition {
        let (state, effects) = outcome
        return Transition(event: event.kind, from: situation.state, to: state, effects: effects)
    }

    private var outcome: (ApplicationState, [Effect]) {
        switch event {
        case .submit: return handedIn
        case .recall: return takenBack
        case .delete: return (.deleted, [])
        case .reinstate: return reinstated
        case .pass, .printPublicity, .recordObjection, .settleObjection, .report, .return, .reopen, .passBack,
            .reject:
            break
        }
        // never without a step: such an event was refused before.
        guard let step = situation.step else { return (situation.state, []) }
        return outcome(on: step)
    }

    private func outcome(on step: RouteStep) -> (ApplicationState, [Effect]) {
        switch event {
        case .pass: passed(step)
        case .printPublicity: (situation.state, [.printPublicity])
        case .recordObjection, .settleObjection: (situation.state, [])
        case .report: goingUp(from: step)
        case .return(let target): goingDown(from: step, to: target ?? step.returnTargets.first ?? .applicant)
        case .reopen: (.reviewing(step.position), [])
        case .passBack: goingDown(from: step, to: step.below)
        case .reject: rejected(step)
        case .submit, .recall, .delete, .reinstate: (situation.state, [])
        }
    }

    private var handedIn: (ApplicationState, [Effect]) {
        let origin: Situation.Origin = situation.state == .returned ? .returned : .draft
        let stage = definition.landing(from: origin, situation)
        return (.reviewing(stage), [.freezeSnapshot, .freezeRoute, .notify(.stage(stage))])
    }

    private var takenBack: (ApplicationState, [Effect]) {
        let state: ApplicationState = situation.submittedFrom == .returned ? .returned : .draft
        return (state, situation.state.stage.map { [.notify(.stage($0))] } ?? [])
    }

    private func passed(_ step: RouteStep) -> (ApplicationState, [Effect]) {
        var effects: [Effect] = [.resolveComments]
        if !step.stage.decisionFields.isEmpty { effects.append(.recordDecision) }
        if let days = step.stage.publicityDays {
            return (.publicity(step.position), effects + [.startPublicity(workingDays: days), .printPublicity])
        }
        if step.stage.separateReport { return (.toReport(step.position), effects) }
        let (state, more) = goingUp(from: step)
        return (state, effects + more)
    }

    private func goingUp(from step: RouteStep) -> (ApplicationState, [Effect]) {
        let quota: [Effect] = step.takesQuota ? [.takeQuota(stage: step.position)] : []
        let next = step.position + 1
        guard next < situation.route.count else { return (.approved, quota + [.notify(.applicant)]) }
        return (.reviewing(next), quota + [.notify(.stage(next))])
    }

    private func goingDown(from step: RouteStep, to target: ReturnTarget) -> (ApplicationState, [Effect]) {
        switch target {
        case .applicant:
            (.returned, [.publishComments] + freedQuotas(from: 0, below: step) + [.notify(.applicant)])
        case .stage(let stage):
            (
                .returnedToStage(stage),
                [.publishComments] + freedQuotas(from: stage, below: step) + [.notify(.stage(stage))]
            )
        }
    }

    private func rejected(_ step: RouteStep) -> (ApplicationState, [Effect]) {
        let block: [Effect] = definition.rejectFinalInBatch ? [.blockInBatch] : []
        return (.rejected, [.publishComments] + freedQuotas(from: 0, below: step) + block + [.notify(.applicant)])
    }

    /// Back to the stage that rejected it, with the places that the rejection had set free.
    private var reinstated: (ApplicationState, [Effect]) {
        // never without a step: such an event was refused before.
        guard let step = situation.rejectingStep else { return (situation.state, []) }
        let places = situation.stepsOfPlaces.map { Effect.takeQuota(stage: $0.position) }
        return (.reviewing(step.position), places + [.notify(.stage(step.position)), .notify(.applicant)])
    }

    /// The places that were taken between `stage` and the step that now gives the application away.
    private func freedQuotas(from stage: Int, below step: RouteStep) -> [Effect] {
        situation.route.filter { $0.takesQuota && $0.position >= stage && $0.position < step.position }
            .map { .freeQuota(stage: $0.position) }
    }
}
