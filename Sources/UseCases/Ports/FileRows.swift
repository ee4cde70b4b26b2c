package import Domain
package import FormEngine

/// Attachments of the working copy; removed ones stay for the snapshots that hold them.
package protocol AttachmentRows {
    /// In the order of their places and positions, removed ones left out.
    func list(of application: ApplicationID) throws -> [Attachment]

    /// Removed ones are found too, since a snapshot may hold them.
    func find(_ id: AttachmentID) throws -> Attachment?

    func insert(_ attachments: [Attachment]) throws

    /// - Returns: `false` when it was removed meanwhile.
    func rename(_ id: AttachmentID, to name: String) throws -> Bool

    /// Gives the files the positions 1, 2, … in this order.
    func arrange(_ ids: [AttachmentID]) throws

    /// Puts it where its field stands in another revision of the form.
    /// - Returns: `false` when it was removed meanwhile.
    func move(_ id: AttachmentID, to place: AnswerPlace) throws -> Bool

    /// - Returns: `false` when it was removed before.
    func remove(_ id: AttachmentID, at now: Instant) throws -> Bool
}

extension AttachmentRows {
    package func insert(_ attachment: Attachment) throws {
        try insert([attachment])
    }
}

/// Frozen submissions.
package protocol SnapshotRows {
    /// - Returns: the new snapshot's id.
    func insert(_ snapshot: Snapshot, form: FormDefinition) throws -> Int64

    func find(_ id: Int64, form: FormDefinition) throws -> Snapshot?

    /// The snapshot that a pass was submitted with.
    func find(application: ApplicationID, pass: Int, form: FormDefinition) throws -> Snapshot?

    /// The revision in which it was submitted; `nil` = the application's own.
    func revision(of snapshot: Int64) throws -> RevisionID?

    /// Whether the attachment is part of the snapshot: what reviewers may open.
    func holds(_ attachment: AttachmentID, snapshot: Int64) throws -> Bool
}
