import Domain
import Programmes
import WorkflowEngine

/// I4: each event starts where the one before ended and is a step that the workflow allows.
///
/// Every step is held against the general model; those since the last submission, whose route is kept, are decided
/// anew by the workflow itself.
enum StepInvariant {
    static func findings(_ checked: CheckedApplication) -> [CheckFinding] {
        var findings = ofSequence(checked)
        if checked.programme == nil {
            findings.append(checked.finding(.programmeMissing, "the site pack has no programme of its name"))
        }
        let count = checked.record.route.count
        if let stage = checked.application.state.stage, stage >= count {
            findings.append(
                checked.finding(.stageOutOfRange, "it stands at step \(stage) of a route of \(count) steps"))
        }
        guard let workflow = checked.sameRevision?.workflow, findings.isEmpty else { return findings }
        return ofDecisions(checked, workflow)
    }

    // MARK: The general model

    private static func ofSequence(_ checked: CheckedApplication) -> [CheckFinding] {
        var findings: [CheckFinding] = []
        var before: ApplicationState?
        for event in checked.events {
            if let before, event.from != before {
                findings.append(
                    checked.finding(
                        .historyTorn, at: event, "it starts at \(event.from.spelling), not at \(before.spelling)"))
            }
            if !(before == nil ? isStart(event) : isKnown(event)) {
                findings.append(
                    checked.finding(
                        .stepUnknown, at: event,
                        "no workflow knows '\(event.kind)' from \(event.from.spelling) to \(event.to.spelling)"))
            }
            before = event.to
        }
        return findings
    }

    private static func isStart(_ event: ApplicationEvent) -> Bool {
        event.kind == "start" && event.from == .draft && event.to == .draft && event.position == nil
    }

    /// Moving to a later form changes no state; only the applicant has the application then.
    private static func isRevision(_ event: ApplicationEvent) -> Bool {
        event.kind == "revise" && event.from == event.to && event.from.isWithApplicant && event.position == nil
    }

    private static func isKnown(_ event: ApplicationEvent) -> Bool {
        if isRevision(event) { return true }
        guard let kind = EventKind(rawValue: event.kind) else { return false }
        guard event.position == (kind.isApplicants ? nil : event.from.stage) else { return false }
        return Transitions.all.contains { row in
            row.event == kind && row.from == event.from.kind && row.to == event.to.kind
                && fits(row.move, event.from.stage, event.to.stage)
        }
    }

    private static func fits(_ move: Transitions.Move, _ from: Int?, _ to: Int?) -> Bool {
        switch move {
        case .enters: from == nil && to != nil
        case .leaves: to == nil
        case .stays: from != nil && from == to
        case .up: from.flatMap { from in to.map { $0 == from &+ 1 } } ?? false
        case .down: from.flatMap { from in to.map { $0 < from } } ?? false
        }
    }

    // MARK: The programme's workflow

    private static func ofDecisions(_ checked: CheckedApplication, _ workflow: WorkflowDefinition) -> [CheckFinding] {
        let steps = checked.record.route.steps(of: workflow)
        guard steps.count == checked.record.route.count,
            let submission = checked.events.lastIndex(where: { $0.kind == EventKind.submit.rawValue })
        else { return [] }
        var findings: [CheckFinding] = []
        for index in checked.events[submission...].indices where !isRevision(checked.events[index]) {
            let event = checked.events[index]
            let decision = decide(event, after: checked.events[..<index], steps, workflow, checked.record.publications)
            guard decision.transition?.to != event.to else { continue }
            let reasons = decision.refusals.map { "\($0)" }.joined(separator: ", ")
            let outcome = decision.transition.map { "leads to \($0.to.spelling)" } ?? "is refused (\(reasons))"
            findings.append(
                checked.finding(
                    .stepRefused, at: event,
                    "under this workflow '\(event.kind)' \(outcome), and it led to \(event.to.spelling)"))
        }
        return findings
    }

    /// The same decision as then; what is not recorded (the check, the binding, confirmed questions) is granted, and
    /// deadlines have an invariant of their own.
    private static func decide(
        _ event: ApplicationEvent, after former: ArraySlice<ApplicationEvent>, _ route: [RouteStep],
        _ workflow: WorkflowDefinition, _ publications: Set<CommentPublication>
    ) -> Decision {
        let always = SubmissionWindow(opensAt: Instant(milliseconds: .min), closesAt: Instant(milliseconds: .max))
        var situation = Situation(state: event.from, route: route, window: always)
        let submission = former.last { $0.kind == EventKind.submit.rawValue }
        situation.submittedFrom = submission.flatMap { Situation.Origin(rawValue: $0.from.name) }
        situation.returningStage = former.returningStage
        situation.rejectingStage = former.rejectingStage
        situation.actedSinceSubmit = former.isActedOnSinceSubmission
        let published = event.position.map { CommentPublication(position: $0, pass: event.pass, at: event.at) }
        let isCommented = event.kind == EventKind.return.rawValue && published.map(publications.contains) ?? false
        situation.commentsOfThisStageThisRound = isCommented ? 1 : 0
        situation.confirmed = Set(Confirmation.allCases)
        // Places have an invariant of their own.
        situation.quota = QuotaFacts(limit: 1, used: 0, declared: 1)
        guard let asked = asked(event) else { return .refusal([.notAllowedInState(event.from)]) }
        let other: ActorRole = asked.kind == .reinstate ? .siteAdministrator : .applicant
        let actor = event.position.map(ActorRole.holder(of:)) ?? other
        return Workflow.decide(asked, in: situation, by: actor, under: workflow, at: event.at)
    }

    private static func asked(_ event: ApplicationEvent) -> WorkflowEvent? {
        guard let kind = EventKind(rawValue: event.kind) else { return nil }
        switch kind {
        case .submit: return .submit
        case .recall: return .recall
        case .delete: return .delete
        case .pass:
            let decision = event.decision.map { (FieldID(trusted: $0.key), JSONValue.text($0.value)) }
            return .pass(opinion: event.text, decision: Dictionary(uniqueKeysWithValues: decision))
        case .printPublicity: return .printPublicity
        case .recordObjection: return .recordObjection
        case .settleObjection: return .settleObjection
        case .report: return .report(opinion: event.text)
        case .return: return .return(target: event.to.stage.map(ReturnTarget.stage) ?? .applicant)
        case .reopen: return .reopen
        case .passBack: return .passBack
        case .reject: return .reject(reason: event.text)
        case .reinstate: return .reinstate(reason: event.text)
        }
    }
}
