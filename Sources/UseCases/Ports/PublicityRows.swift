package import Domain

/// Public announcements; nothing of them but the last printing ever changes.
package protocol PublicityRows {
    /// Oldest first.
    func list(of application: ApplicationID) throws -> [Publicity]

    /// The one that a paper's code leads to.
    func find(code: String) throws -> Publicity?

    func insert(_ publicity: Publicity) throws

    /// Notes the last printing of the form.
    func note(printedAt: Instant, by name: String, application: ApplicationID, ordinal: Int) throws
}

/// What was raised against announcements.
package protocol ObjectionRows {
    /// Oldest first.
    func list(of application: ApplicationID) throws -> [Objection]

    /// - Parameter digest: as the history records it.
    func insert(_ objection: Objection, digest: String) throws

    /// - Returns: `false` when something had come of it before; nothing is written then.
    func settle(_ id: ObjectionID, as settlement: Objection.Settlement) throws -> Bool
}
