import Domain
import Programmes
import WorkflowEngine

/// I7, the submissions: each has its event, and its content and files give the digest that both bear.
enum SubmissionInvariant {
    static func findings(_ checked: CheckedApplication) -> [CheckFinding] {
        let submitted = checked.events.filter { $0.kind == EventKind.submit.rawValue }
        let digests = Dictionary(
            submitted.map { ($0.pass, $0.snapshotDigest) }, uniquingKeysWith: { first, _ in first })
        let frozen = Set(checked.record.snapshots.map(\.pass))
        var findings = digests.keys.filter { !frozen.contains($0) }.sorted().map { pass in
            checked.finding(.submissionMissing, "what was submitted the \(pass). time is not there")
        }
        let pointed = checked.application.snapshot
        if let pointed, !checked.record.snapshots.contains(where: { $0.id == pointed }) {
            findings.append(
                checked.finding(.submissionMissing, "the row points to submission \(pointed), which is gone"))
        }
        for snapshot in checked.record.snapshots {
            findings += self.findings(snapshot, submitted: digests[snapshot.pass], checked)
        }
        return findings
    }

    private static func findings(
        _ snapshot: SnapshotRecord, submitted: String?, _ checked: CheckedApplication
    ) -> [CheckFinding] {
        var findings: [CheckFinding] = []
        if snapshot.files.contains(where: { $0.application != checked.record.id }) {
            findings.append(checked.finding(.fileOfAnother, "submission \(snapshot.pass) holds another one's file"))
        }
        let answers = checked.answers(snapshot)
        guard let plain = answers.plain else {
            let problem: CheckProblem = answers.locked.isEmpty ? .submissionUnreadable : .sealDoesNotOpen
            let places = answers.locked.isEmpty ? "" : ": \(answers.locked.joined(separator: ", "))"
            return findings + [checked.finding(problem, "submission \(snapshot.pass) cannot be read\(places)")]
        }
        let digest = checked.digests.snapshot(SnapshotText.canonical(plain, snapshot.files))
        guard digest == snapshot.digest, submitted == snapshot.digest else {
            let reason = digest == snapshot.digest ? "is not the one that its event names" : "was altered"
            return findings + [checked.finding(.submissionAltered, "submission \(snapshot.pass) \(reason)")]
        }
        return findings
    }
}

extension SnapshotText {
    /// The same spelling from stored rows, with which form they were made of being of no matter.
    fileprivate static func canonical(_ sections: JSONValue, _ files: [SnapshotRecord.File]) -> String {
        let listed = files.sorted { $0.attachment < $1.attachment }.map { file in
            JSONValue.list([.text(file.attachment.text), .text(file.blob), .text(file.name)])
        }
        return JSONValue.object(["sections": sections, "files": .list(listed)]).canonicalText
    }
}
