import Domain
import Programmes
import WorkflowEngine

extension TransitionWriter {
    /// The announcement that a pass begins now.
    func publicity(_ workingDays: Int, _ pass: Int) -> Publicity {
        let span = span(workingDays)
        let end = workingDays > 0 ? span.end : nil
        return Publicity(
            application: dossier.application.id, ordinal: dossier.application.chain.count + 1,
            code: context.ids.secret(), pass: pass, position: dossier.application.state.stage ?? 0,
            workingDays: workingDays, startsOn: span.start, endsOn: end,
            endsAt: end.map { context.site.zone.instant(of: $0.adding(days: 1)) }, knownYears: span.knownYears,
            unknownYears: span.unknownYears, account: party.account, startedAt: now, printedAt: now,
            printedBy: party.name)
    }

    /// A form that is printed again; the first one is printed with the pass.
    func notePrint(of transition: Transition) throws {
        guard transition.event == .printPublicity, let publicity = dossier.publicity else { return }
        try store.publicities.note(
            printedAt: now, by: party.name, application: publicity.application, ordinal: publicity.ordinal)
    }

    /// What the event's record says of an announcement, so that the chain of records holds its days.
    func mentions(_ transition: Transition) -> [String: String] {
        for case .startPublicity(let days) in transition.effects {
            return [ApplicationEvent.Mention.publicity: publicity(days, 0).days]
        }
        return [:]
    }

    private func span(_ workingDays: Int) -> WorkingSpan {
        context.site.calendar.span(of: workingDays, after: context.site.zone.date(of: now))
    }
}
