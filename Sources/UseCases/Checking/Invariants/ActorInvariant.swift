import Domain
import Programmes
import WorkflowEngine

/// I11: each decision was taken for the unit that held the step, by an account entitled to it at that instant and not
/// the applicant's own; everything of the applicant's was done by himself.
enum ActorInvariant {
    static func findings(_ checked: CheckedApplication) -> [CheckFinding] {
        let current = Replay(checked.events).pass
        return checked.events.flatMap { event in
            if event.kind == EventKind.reinstate.rawValue { return ofKeeper(event, checked) }
            guard let position = event.position else { return ofApplicant(event, checked) }
            var findings = ofReviewer(event, checked)
            // Earlier passes went over a route that a later submission has replaced.
            let holder = checked.record.route.first { $0.position == position }
            if event.pass == current, let holder, holder.unit != event.unit {
                findings.append(
                    checked.finding(.otherUnit, at: event, "step \(position) was held by \(holder.unit), not its unit"))
            }
            return findings
        }
    }

    private static func ofReviewer(_ event: ApplicationEvent, _ checked: CheckedApplication) -> [CheckFinding] {
        guard let actor = checked.actors[event.account], let unit = event.unit else {
            return [checked.finding(.notEntitled, at: event, "its account or its unit is not there")]
        }
        var findings: [CheckFinding] = []
        if !actor.administers(unit, in: checked.programme?.system, at: event.at) {
            findings.append(
                checked.finding(
                    .notEntitled, at: event, "account \(event.account) had no grant for unit \(unit) at that time"))
        }
        if isApplicant(actor, checked) {
            findings.append(checked.finding(.ownApplication, at: event, "the applicant decided on himself"))
        }
        return findings
    }

    private static func isApplicant(_ actor: ActorRecord, _ checked: CheckedApplication) -> Bool {
        let own = checked.application.applicant.person
        let isSame = actor.person != nil && actor.person == own
        return isSame || (actor.identity != nil && actor.identity == checked.record.identity)
            || isSteward(actor, checked)
    }

    /// Whether he handed it in for the unit that applies.
    private static func isSteward(_ actor: ActorRecord, _ checked: CheckedApplication) -> Bool {
        guard let unit = checked.application.applicant.unit, let person = actor.person else { return false }
        return checked.events.contains { event in
            event.position == nil && event.unit == unit && checked.actors[event.account]?.person == person
        }
    }

    private static func ofKeeper(_ event: ApplicationEvent, _ checked: CheckedApplication) -> [CheckFinding] {
        guard let actor = checked.actors[event.account], actor.keepsSite(at: event.at) else {
            return [
                checked.finding(.notEntitled, at: event, "account \(event.account) did not keep the site at that time")
            ]
        }
        guard isApplicant(actor, checked) else { return [] }
        return [checked.finding(.ownApplication, at: event, "the applicant lifted the rejection of his own")]
    }

    private static func ofApplicant(_ event: ApplicationEvent, _ checked: CheckedApplication) -> [CheckFinding] {
        let actor = checked.actors[event.account]
        let isOwn: Bool
        if let unit = checked.application.applicant.unit {
            isOwn = actor?.administers(unit, in: checked.programme?.system, at: event.at) ?? false
        } else {
            isOwn = actor.map { isApplicant($0, checked) } ?? false
        }
        guard !isOwn else { return [] }
        return [checked.finding(.notTheApplicant, at: event, "account \(event.account) is not the applicant's")]
    }
}
