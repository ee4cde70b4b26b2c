import Domain

/// The database of one site, as use cases see it.
///
/// `read` sees one stable snapshot. `write` is one transaction: its body is synchronous, has no effect outside the
/// database and may be run again; when it returns, the change is durable.
package protocol Storage: Sendable {
    func read<Result: Sendable>(
        _ body: @escaping @Sendable (any StoreTransaction) throws -> Result
    ) async throws -> Result

    func write<Result: Sendable>(
        _ body: @escaping @Sendable (any StoreTransaction) throws -> Result
    ) async throws -> Result
}

/// One transaction, by aggregate; valid only inside the body it was given to.
package protocol StoreTransaction {
    var applications: any ApplicationRows { get }
    var answers: any AnswerRows { get }
    var attachments: any AttachmentRows { get }
    var routes: any RouteRows { get }
    var events: any EventRows { get }
    var workItems: any WorkItemRows { get }
    var comments: any CommentRows { get }
    var reviewVisits: any ReviewVisitRows { get }
    var privateNotes: any PrivateNoteRows { get }
    var results: any ResultRows { get }
    var snapshots: any SnapshotRows { get }
    var batches: any BatchRows { get }
    var people: any PersonRows { get }
    var bindings: any BindingRows { get }
    var rankings: any RankingRows { get }
    var quotas: any QuotaRows { get }
    var extensions: any ExtensionRows { get }
    var deputies: any DeputyRows { get }
    var units: any UnitRows { get }
    var accounts: any AccountRows { get }
    var sessions: any SessionRows { get }
    var links: any LinkRows { get }
    var reminders: any ReminderRows { get }
    var outbox: any OutboxRows { get }
    var developmentMail: any DevelopmentMailRows { get }
    var jobs: any JobRows { get }
    var rateLimits: any RateLimitRows { get }
    var blobs: any BlobRows { get }
    var kept: any KeptAnswerRows { get }
    var publicities: any PublicityRows { get }
    var objections: any ObjectionRows { get }
    var checks: any CheckRows { get }
}
