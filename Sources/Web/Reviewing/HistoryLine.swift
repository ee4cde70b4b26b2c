import Domain
import Programmes
import Texts
import UseCases
import WorkflowEngine

/// The sentence of one event in a history: who did it and what came of it. What was done stands on its badge already.
struct HistoryLine {
    /// The stored name of the event with which an application begins.
    static let start = "start"
    /// That of a move to a later revision of the form.
    static let revise = "revise"

    let view: ReadHistory.View

    private var programme: Programme { view.dossier.programme }
    private var texts: TextCatalogue { programme.texts }

    func sentence(_ event: ApplicationEvent) -> String {
        if view.reader == .applicant, let own = toApplicant(event) { return own }
        guard event.from != event.to else { return who(event) }
        return texts(TimelineText.moved, ["who": who(event), "state": state(event)])
    }

    // MARK: To the applicant

    /// `nil` where he is told no more than who it was.
    private func toApplicant(_ event: ApplicationEvent) -> String? {
        switch event.kind {
        case Self.start: return texts(TimelineText.youStarted)
        case Self.revise: return texts(TimelineText.youRevised)
        default: return EventKind(rawValue: event.kind).flatMap { toApplicant(event, $0) }
        }
    }

    private func toApplicant(_ event: ApplicationEvent, _ kind: EventKind) -> String? {
        switch kind {
        case .submit: texts(TimelineText.youSubmitted, ["state": state(event)])
        case .recall: texts(TimelineText.youRecalled)
        case .pass, .report: onward(event)
        case .return, .passBack:
            texts(event.to == .returned ? TimelineText.sentBack : .sentDown, ["who": who(event)])
        case .reject: texts(TimelineText.rejected, ["who": who(event)])
        case .reopen: texts(TimelineText.reopened, ["who": who(event), "state": state(event)])
        case .reinstate: texts(TimelineText.reinstated, ["who": who(event), "state": state(event)])
        case .delete, .printPublicity, .recordObjection, .settleObjection: nil
        }
    }

    private func onward(_ event: ApplicationEvent) -> String {
        event.to == .approved
            ? texts(TimelineText.approved, ["who": who(event)])
            : texts(TimelineText.onward, ["who": who(event), "state": state(event)])
    }

    // MARK: Parts

    private func state(_ event: ApplicationEvent) -> String {
        StateLabels(programme).label(event.to, stages: view.dossier.steps.map(\.stage))
    }

    /// Applicants see a reviewer as his unit (R-FORM-25).
    private func who(_ event: ApplicationEvent) -> String {
        let isNamed = view.reader != .applicant && !event.actorName.isEmpty
        if event.kind == EventKind.reinstate.rawValue {
            let keeper = texts(ExplanationText.siteAdministrator)
            return isNamed ? texts(ExplanationText.officer, ["unit": keeper, "name": event.actorName]) : keeper
        }
        if event.unitName.isEmpty { return event.actorName }
        return isNamed
            ? texts(ExplanationText.officer, ["unit": event.unitName, "name": name(of: event)]) : event.unitName
    }

    /// Whoever acted in another's stead is named with him (代).
    private func name(of event: ApplicationEvent) -> String {
        guard let principal = event.deputyFor.flatMap({ view.principals[$0] }) else { return event.actorName }
        return texts(DeputyText.acted, ["name": event.actorName, "principal": principal])
    }
}
