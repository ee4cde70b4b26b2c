import Domain
import FormEngine
import Programmes
import WorkflowEngine

/// I3: the row, its route and its listed columns are what the events and the last submission give.
enum ReplayInvariant {
    static func findings(_ checked: CheckedApplication) -> [CheckFinding] {
        let replay = Replay(checked.events)
        return ofRow(checked, replay) + ofSubmission(checked, replay) + ofRoute(checked, replay) + ofListed(checked)
            + ofWorkItems(checked)
    }

    private static func ofRow(_ checked: CheckedApplication, _ replay: Replay) -> [CheckFinding] {
        let application = checked.application
        guard let first = checked.events.first, let last = checked.events.last else { return [] }
        var findings: [CheckFinding] = []
        if last.to != application.state {
            findings.append(
                checked.finding(
                    .stateDiffers,
                    "the row says \(application.state.spelling), and its last event led to \(last.to.spelling)"))
        }
        if replay.pass != application.pass || application.version < Int64(checked.events.count) {
            findings.append(
                checked.finding(
                    .countsDiffer,
                    """
                    the row counts \(application.pass) submissions and \(application.version) changes, \
                    its history \(replay.pass) and \(checked.events.count)
                    """))
        }
        if application.createdAt != first.at || application.updatedAt != last.at {
            findings.append(checked.finding(.timesDiffer, "its times are not those of its first and last event"))
        }
        return findings + ofPasses(checked)
    }

    /// Every event names the pass it belongs to and the submission that it looked at.
    private static func ofPasses(_ checked: CheckedApplication) -> [CheckFinding] {
        var (pass, digest) = (0, "")
        var findings: [CheckFinding] = []
        for event in checked.events {
            if event.kind == EventKind.submit.rawValue { (pass, digest) = (pass + 1, event.snapshotDigest) }
            if event.pass != pass || event.snapshotDigest != digest {
                findings.append(
                    checked.finding(.submissionDiffers, at: event, "it names another submission than the last one"))
            }
        }
        return findings
    }

    private static func ofSubmission(_ checked: CheckedApplication, _ replay: Replay) -> [CheckFinding] {
        let application = checked.application
        var findings: [CheckFinding] = []
        if application.submittedAt != replay.submittedAt || application.submittedFrom != replay.submittedFrom {
            findings.append(checked.finding(.submissionDiffers, "the row names another submission than its last one"))
        }
        let frozen = checked.record.snapshots.first { $0.pass == replay.pass }
        let pointed = checked.record.snapshots.first { $0.id == application.snapshot }
        // One that is not there at all is reported with the submissions.
        if application.snapshot != frozen?.id, application.snapshot == nil || pointed != nil {
            findings.append(checked.finding(.submissionDiffers, "the row points to another submission than its last"))
        }
        return findings
    }

    // MARK: The route

    private static func ofRoute(_ checked: CheckedApplication, _ replay: Replay) -> [CheckFinding] {
        let route = checked.record.route
        var reasons: [String] = []
        if route.map(\.position) != Array(route.indices) { reasons.append("its steps are not numbered from 0") }
        if route.isEmpty != (replay.pass == 0) {
            reasons.append(route.isEmpty ? "it has none although it was submitted" : "it has one before any submission")
        }
        reasons += route.compactMap { arrival(at: $0, replay) }
        var findings = reasons.map { checked.finding(.routeDiffers, "route: \($0)") }
        if let workflow = checked.sameRevision?.workflow { findings += ofStages(checked, workflow) }
        return findings
    }

    /// A step was reached when an event led there; a step that kept its unit keeps its first arrival.
    private static func arrival(at step: RouteEntry, _ replay: Replay) -> String? {
        guard let reached = step.reachedAt else {
            return replay.reachedInPass.contains(step.position)
                ? "step \(step.position) was reached, and its row says it was not" : nil
        }
        let arrivals = replay.arrivals[step.position] ?? []
        guard arrivals.contains(reached) else { return "no event reached step \(step.position) at that time" }
        return nil
    }

    private static func ofStages(_ checked: CheckedApplication, _ workflow: WorkflowDefinition) -> [CheckFinding] {
        var findings: [CheckFinding] = []
        for step in checked.record.route {
            guard let stage = workflow.stages.first(where: { $0.id == step.stage }) else {
                findings.append(checked.finding(.routeDiffers, "route: the workflow has no stage '\(step.stage)'"))
                continue
            }
            if stage.unit == .employer, step.unit != checked.application.employer {
                findings.append(
                    checked.finding(.employerDiffers, "the row names another employer than its route goes through"))
            }
        }
        return findings
    }

    // MARK: The columns of lists

    private static func ofListed(_ checked: CheckedApplication) -> [CheckFinding] {
        guard let programme = checked.sameRevision else { return [] }
        let frozen = checked.record.snapshots.first { $0.id == checked.application.snapshot }
        guard checked.application.snapshot == nil || frozen != nil else { return [] }
        var sheet = AnswerSheet()
        if let frozen {
            // What cannot be read is reported with the submissions.
            guard let plain = checked.answers(frozen).plain else { return [] }
            sheet = listedAnswers(plain, programme)
        }
        let expected = frozen == nil ? [:] : ListedColumns.values(programme, sheet)
        let canonical = JSONValue.object(expected.mapValues(JSONValue.text)).canonicalText
        guard checked.record.listed != canonical else { return [] }
        return [checked.finding(.listedDiffers, "its listed columns are not those of its last submission")]
    }

    private static func listedAnswers(_ plain: JSONValue, _ programme: Programme) -> AnswerSheet {
        let opened = AnswerSealing(seal: { $0 }, open: { $0 })
        var sheet = AnswerSheet()
        for section in programme.form.sections where section.fields.contains(where: \.isListed) {
            guard let json = plain[section.id.text] else { continue }
            // safe: an answer of no known shape is listed as nothing, which then differs.
            sheet.sections[section.id] = try? SectionAnswers(json: json, section, sealing: opened)
        }
        return sheet
    }

    // MARK: The units' lists

    private static func ofWorkItems(_ checked: CheckedApplication) -> [CheckFinding] {
        let record = checked.record
        let items = WorkItem.items(of: record.application, route: record.route, events: record.events)
        let standings = UnitStanding.standings(of: record.application, route: record.route, events: record.events)
        let (work, places) = (Set(record.workItems), Set(record.standings))
        guard work != items || places != standings else { return [] }
        let missing = items.subtracting(work).count + standings.subtracting(places).count
        let surplus = work.subtracting(items).count + places.subtracting(standings).count
        return [
            checked.finding(
                .workItemsDiffer, "the units' lists of work: \(missing) entries are missing, \(surplus) are too many")
        ]
    }
}
