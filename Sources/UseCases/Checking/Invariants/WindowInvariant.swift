import Domain
import WorkflowEngine

/// I8: what was begun and handed in was so while its batch was open; a corrected one before corrections ended.
enum WindowInvariant {
    static func findings(_ checked: CheckedApplication) -> [CheckFinding] {
        guard let window = checked.window else {
            return [checked.finding(.batchMissing, "its batch is not there or cannot be read")]
        }
        let longer = checked.record.extensions
        let first = longer.filter(\.isFirst).map(\.until).reduce(window.closesAt, max)
        let ends = SubmissionWindow(
            opensAt: window.opensAt, closesAt: first,
            correctionClosesAt: longer.map(\.until).reduce(window.correctionClosesAt, max))
        return checked.events.filter { !isInside($0, ends) }.map { event in
            checked.finding(.outsideWindow, at: event, "'\(event.kind)' was accepted outside of the batch's window")
        }
    }

    private static func isInside(_ event: ApplicationEvent, _ window: SubmissionWindow) -> Bool {
        switch (event.kind, event.from) {
        case (EventKind.submit.rawValue, .returned): event.at < window.correctionClosesAt
        case (EventKind.submit.rawValue, _), ("start", _): window.opensAt <= event.at && event.at < window.closesAt
        default: true
        }
    }
}
