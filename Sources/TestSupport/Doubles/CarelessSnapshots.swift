import Domain
import FormEngine
import UseCases

/// Frozen submissions; without conditions a pass that was submitted before is submitted again.
struct CarelessSnapshots: SnapshotRows {
    let base: any SnapshotRows
    let keepsConditions: Bool

    func insert(_ snapshot: Snapshot, form: FormDefinition) throws -> Int64 {
        let former = try base.find(application: snapshot.application, pass: snapshot.pass, form: form)
        guard !keepsConditions, let former else { return try base.insert(snapshot, form: form) }
        return former.id
    }

    func find(_ id: Int64, form: FormDefinition) throws -> Snapshot? { try base.find(id, form: form) }
    func find(application: ApplicationID, pass: Int, form: FormDefinition) throws -> Snapshot? {
        try base.find(application: application, pass: pass, form: form)
    }
    func revision(of snapshot: Int64) throws -> RevisionID? { try base.revision(of: snapshot) }
    func holds(_ attachment: AttachmentID, snapshot: Int64) throws -> Bool {
        try base.holds(attachment, snapshot: snapshot)
    }
}
