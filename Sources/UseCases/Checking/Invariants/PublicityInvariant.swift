import Domain
import WorkflowEngine

/// I3: announcements and what was raised against them are what the events say.
enum PublicityInvariant {
    private typealias Mention = ApplicationEvent.Mention

    static func findings(_ checked: CheckedApplication) -> [CheckFinding] {
        ofPublicities(checked) + ofObjections(checked)
    }

    /// Events from before announcements were kept do not mention their days and have no row.
    private static func ofPublicities(_ checked: CheckedApplication) -> [CheckFinding] {
        let begun = checked.events.filter { $0.decision[Mention.publicity] != nil }
        let rows = checked.record.publicities
        guard begun.map(\.ordinal) == rows.map(\.ordinal) else {
            return [
                checked.finding(
                    .publicityDiffers, "its history began \(begun.count) announcements, and \(rows.count) are kept")
            ]
        }
        return zip(begun, rows).compactMap { event, row in
            let printed = checked.events.last { later in
                later.ordinal == event.ordinal
                    || later.kind == EventKind.printPublicity.rawValue
                        && later.ordinal > event.ordinal && later.ordinal < nextBeginning(after: event, begun)
            }
            let agrees =
                row.days == event.decision[Mention.publicity] && row.startedAt == event.at && row.pass == event.pass
                && row.position == event.position && row.account == event.account
                && row.printedAt == printed?.at && row.printedBy == printed?.actorName
            return agrees
                ? nil : checked.finding(.publicityDiffers, at: event, "the announcement that is kept is another one")
        }
    }

    private static func nextBeginning(after event: ApplicationEvent, _ begun: [ApplicationEvent]) -> Int {
        begun.first { $0.ordinal > event.ordinal }?.ordinal ?? Int.max
    }

    private static func ofObjections(_ checked: CheckedApplication) -> [CheckFinding] {
        let recorded = checked.events.filter { $0.kind == EventKind.recordObjection.rawValue }
        let objections = checked.record.objections
        var findings = objections.compactMap { objection -> CheckFinding? in
            let event = recorded.first { $0.decision[Mention.objection] == objection.id.text }
            let digest = checked.digests.snapshot(objection.canonicalText)
            guard let event, event.at == objection.recordedAt, event.decision[Mention.objectionDigest] == digest else {
                return checked.finding(
                    .objectionDiffers, "the objection \(objection.id) is not what its history recorded")
            }
            let settled = checked.events.first {
                $0.kind == EventKind.settleObjection.rawValue && $0.decision[Mention.objection] == objection.id.text
            }
            guard settled?.at != objection.settlement?.settledAt else { return nil }
            return checked.finding(.objectionDiffers, "what came of the objection \(objection.id) is not recorded so")
        }
        if recorded.count != objections.count {
            findings.append(
                checked.finding(
                    .objectionDiffers,
                    "its history recorded \(recorded.count) objections, and \(objections.count) are kept"))
        }
        return findings
    }
}
