import Domain
package import Keys
package import SQLText
package import UseCases

/// The storage of a site on a database.
package struct DatabaseStorage: Storage {
    private let database: any Database
    private let sealing: PersonalSealing
    private let onMessages: @Sendable () -> Void

    /// - Parameter onMessages: called after each commit of this process that leaves messages to be sent.
    package init(_ database: any Database, sealer: Sealer, onMessages: @escaping @Sendable () -> Void = {}) {
        self.database = database
        self.onMessages = onMessages
        sealing = PersonalSealing(sealer)
    }

    package func read<Result: Sendable>(
        _ body: @escaping @Sendable (any StoreTransaction) throws -> Result
    ) async throws -> Result {
        let sealing = sealing
        return try await Self.naming { [database] in
            try await database.read { try body(DatabaseTransaction($0, sealing, EnqueueMark())) }
        }
    }

    package func write<Result: Sendable>(
        _ body: @escaping @Sendable (any StoreTransaction) throws -> Result
    ) async throws -> Result {
        let sealing = sealing
        let (result, hasMessages) = try await Self.naming { [database] in
            try await database.write { connection in
                let mark = EnqueueMark()
                let result = try body(DatabaseTransaction(connection, sealing, mark))
                return (result, mark.isSet)
            }
        }
        if hasMessages { onMessages() }
        return result
    }

    /// Tells failures that pass by themselves, or by an operator's hand, from mistakes of the program.
    private static func naming<Result>(_ work: () async throws -> Result) async throws -> Result {
        do {
            return try await work()
        } catch let failure as SQLFailure {
            guard let known = StorageUnavailable(failure) else { throw failure }
            throw known
        }
    }
}

/// One transaction's queries, by aggregate.
struct DatabaseTransaction: StoreTransaction {
    private let connection: any SQLConnection
    private let sealing: PersonalSealing
    private let mark: EnqueueMark

    init(_ connection: any SQLConnection, _ sealing: PersonalSealing, _ mark: EnqueueMark) {
        (self.connection, self.sealing, self.mark) = (connection, sealing, mark)
    }

    var applications: any ApplicationRows { ApplicationQueries(connection: connection) }
    var answers: any AnswerRows { AnswerQueries(connection: connection, sealing: sealing) }
    var attachments: any AttachmentRows { AttachmentQueries(connection: connection) }
    var routes: any RouteRows { RouteQueries(connection: connection) }
    var events: any EventRows { EventQueries(connection: connection) }
    var reminders: any ReminderRows { ReminderQueries(connection: connection) }
    var workItems: any WorkItemRows { WorkItemQueries(connection: connection) }
    var comments: any CommentRows { CommentQueries(connection: connection) }
    var reviewVisits: any ReviewVisitRows { ReviewVisitQueries(connection: connection) }
    var privateNotes: any PrivateNoteRows { PrivateNoteQueries(connection: connection, sealing: sealing) }
    var results: any ResultRows { ResultQueries(connection: connection) }
    var snapshots: any SnapshotRows { SnapshotQueries(connection: connection, sealing: sealing) }
    var batches: any BatchRows { BatchQueries(connection: connection) }
    var people: any PersonRows { PersonQueries(connection: connection, sealing: sealing) }
    var bindings: any BindingRows { BindingQueries(connection: connection) }
    var rankings: any RankingRows { RankingQueries(connection: connection) }
    var quotas: any QuotaRows { QuotaQueries(connection: connection) }
    var extensions: any ExtensionRows { ExtensionQueries(connection: connection) }
    var deputies: any DeputyRows { DeputyQueries(connection: connection) }
    var units: any UnitRows { UnitQueries(connection: connection) }
    var accounts: any AccountRows { AccountQueries(connection: connection, sealing: sealing) }
    var sessions: any SessionRows { SessionQueries(connection: connection) }
    var links: any LinkRows { LinkQueries(connection: connection) }
    var outbox: any OutboxRows { OutboxQueries(connection: connection, sealing: sealing, mark: mark) }
    var developmentMail: any DevelopmentMailRows { DevelopmentMailQueries(connection: connection, sealing: sealing) }
    var jobs: any JobRows { JobQueries(connection: connection) }
    var rateLimits: any RateLimitRows { RateLimitQueries(connection: connection, sealing: sealing) }
    var blobs: any BlobRows { BlobQueries(connection: connection) }
    var kept: any KeptAnswerRows { KeptAnswerQueries(connection: connection, sealing: sealing) }
    var publicities: any PublicityRows { PublicityQueries(connection: connection) }
    var objections: any ObjectionRows { ObjectionQueries(connection: connection, sealing: sealing) }
    var checks: any CheckRows { CheckQueries(connection: connection, personal: sealing) }
}

/// A stored row that the program cannot read back.
package struct UnreadableRow: Error {
    package let table: String
    package let column: String
    package let id: String

    package init(table: String, column: String, id: String) {
        (self.table, self.column, self.id) = (table, column, id)
    }
}
